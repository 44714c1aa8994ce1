import { describe, expect, it } from "vitest";
import { StartupError } from "../machine/StartupError.ts";
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
      HISTORY_DAYS: "-1",
      DATABASE_URL: "mysql://localhost/x",
      REDIS_URL: "localhost:6379",
    });
    expect(problems).toEqual([
      "PORT must be a whole number from 0 to 65535",
      "PUBLIC_URL must be an http(s) origin without a path, like https://maps.example.org",
      "ADMIN_PASSWORD must have at least 10 characters",
      "LOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace",
      "TRUST_PROXY must be a whole number from 0 to 10",
      "HISTORY_DAYS must be a whole number from 0 to 36500",
      "DATABASE_URL must be an address like postgres://user:password@host:5432/database",
      "REDIS_URL must be an address like redis://host:6379",
      "ADMIN_EMAIL must be set too, because ADMIN_PASSWORD is",
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

  it("reports what is missing beside any other problem", () => {
    const wrong: readonly (readonly [name: string, value: string])[] = [
      ["PORT", "http"],
      ["LOG_LEVEL", "loud"],
      ["OIDC_ISSUER", "https://id.example"],
      ["PUBLIC_URL", "maps.example"],
      ["METRICS_TOKEN", "short"],
      ["DATABASE_URL", "mysql://localhost/x"],
    ];
    for (const [name, value] of wrong) {
      const problems = problemsOf({ [name]: value, ADMIN_EMAIL: "a@b.example" });
      expect(problems).toHaveLength(2);
      expect(problems[0]).toMatch(new RegExp(`^${name} `));
      expect(problems[1]).toBe("ADMIN_PASSWORD must be set too, because ADMIN_EMAIL is");
    }
    const withRedis = problemsOf({ LOG_LEVEL: "loud", REDIS_URL: "redis://localhost" });
    expect(withRedis.map((problem) => problem.split(" ")[0])).toEqual(["LOG_LEVEL", "REDIS_URL"]);
  });

  it.each(["65536", "-1", "3000.5", "0x10", " 3000", "1e3"])("refuses the port %j", (port) => {
    expect(problemsOf({ PORT: port })).toEqual(["PORT must be a whole number from 0 to 65535"]);
  });

  it("takes PostgreSQL alone or with Redis, but no Redis without it", () => {
    const databaseUrl = "postgresql://anna:secret@db/maps?sslmode=require";
    const redisUrl = "rediss://:secret@redis:6380/1";
    expect(readConfig({ DATABASE_URL: databaseUrl, REDIS_URL: redisUrl }, "/srv")).toMatchObject({
      databaseUrl,
      redisUrl,
    });
    expect(readConfig({ DATABASE_URL: databaseUrl }, "/srv").redisUrl).toBeUndefined();
    expect(problemsOf({ REDIS_URL: redisUrl })).toEqual([
      "REDIS_URL is only of use with DATABASE_URL (servers on SQLite can't share their boards); set that or unset it",
    ]);
  });

  it.each(["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"])("never ignores %s", (name) => {
    expect(problemsOf({ [name]: "x" })[0]).toMatch(new RegExp(`^${name} is not supported by this version`));
  });

  it("never shows a value, which may be a secret", () => {
    const problems = problemsOf({
      ADMIN_EMAIL: "a@b.example",
      ADMIN_PASSWORD: "hunter2",
      DATABASE_URL: "mysql://anna:hunter2@db/x",
      REDIS_URL: "http://:hunter2@redis",
    });
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toContain("hunter2");
  });
});
