import { describe, expect, it } from "vitest";
import { StartupError } from "../lifecycle/StartupError.ts";
import { readConfig } from "./readConfig.ts";

function problemsOf(environment: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(environment, "/srv");
  } catch (error) {
    if (error instanceof StartupError) return error.problems;
    throw error;
  }
  return [];
}

describe("readConfig", () => {
  it("needs nothing", () => {
    const config = readConfig({}, "/srv");
    expect(config).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      dataDir: "/srv/data",
      logLevel: "info",
      trustProxy: 0,
    });
    expect(config.admin).toBeUndefined();
    expect(config.publicUrl).toBeUndefined();
  });

  it("reads what is set, and takes an empty value as not set", () => {
    const config = readConfig(
      {
        PORT: "0",
        HOST: "",
        PUBLIC_URL: "https://maps.example/",
        ADMIN_EMAIL: "a@b.example",
        ADMIN_PASSWORD: "long enough",
      },
      "/srv",
    );
    expect(config).toMatchObject({ port: 0, host: "127.0.0.1", publicUrl: "https://maps.example" });
    expect(config.admin).toEqual({ email: "a@b.example", password: "long enough" });
  });

  it("reports every problem at once, each with its name and what is expected", () => {
    const problems = problemsOf({
      PORT: "http",
      PUBLIC_URL: "maps.example",
      ADMIN_PASSWORD: "short",
      LOG_LEVEL: "loud",
      TRUST_PROXY: "yes",
      DATABASE_URL: "postgres://localhost/x",
    });
    expect(problems).toEqual([
      "PORT must be a whole number from 0 to 65535",
      "PUBLIC_URL must be an http(s) origin without a path, like https://maps.example.org",
      "ADMIN_PASSWORD must have at least 10 characters",
      "LOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace",
      "TRUST_PROXY must be a whole number from 0 to 10",
      "DATABASE_URL is not supported by this version (it stores in SQLite under DATA_DIR); unset it",
    ]);
  });

  it("wants both halves of the first owner's account, or none", () => {
    expect(problemsOf({ ADMIN_EMAIL: "a@b.example" })).toEqual([
      "ADMIN_PASSWORD must be set too, because ADMIN_EMAIL is",
    ]);
    expect(problemsOf({ ADMIN_PASSWORD: "long enough" })).toEqual([
      "ADMIN_EMAIL must be set too, because ADMIN_PASSWORD is",
    ]);
  });

  it.each(["65536", "-1", "3000.5", "0x10", " 3000", "1e3"])("refuses the port %j", (port) => {
    expect(problemsOf({ PORT: port })).toEqual(["PORT must be a whole number from 0 to 65535"]);
  });

  it.each(["REDIS_URL", "OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"])("never ignores %s", (name) => {
    expect(problemsOf({ [name]: "x" })[0]).toMatch(new RegExp(`^${name} is not supported by this version`));
  });

  it("never shows a value, which may be a secret", () => {
    expect(problemsOf({ ADMIN_EMAIL: "a@b.example", ADMIN_PASSWORD: "hunter2" }).join()).not.toContain("hunter2");
  });
});
