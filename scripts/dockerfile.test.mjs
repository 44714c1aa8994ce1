import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./toolchain.mjs";

const dockerfile = readFileSync(join(ROOT, "Dockerfile"), "utf8");
const toolchain = readFileSync(join(ROOT, "scripts", "toolchain.mjs"), "utf8");

describe("the Dockerfile", () => {
  it("knows every package of the workspace, or the lock file wouldn't fit", () => {
    const packages = readdirSync(join(ROOT, "packages")).map((name) => `packages/${name}`);
    for (const folder of ["client", "server", "e2e", ...packages]) {
      expect(dockerfile).toContain(`COPY ${folder}/package.json ${folder}/\n`);
    }
  });

  it("installs with the same pnpm as everyone, on the same Node", () => {
    const [, pnpm] = /PNPM = "(.+)"/.exec(toolchain) ?? [];
    const [, node] = /NODE = "(\d+)\./.exec(toolchain) ?? [];
    expect(dockerfile).toContain(`pnpm@${pnpm}\n`);
    expect(dockerfile).toContain(`node:${node}-`);
  });

  it("holds every program that the documents run in it or beside npm", () => {
    // The server's sources are copied as they are, but for tests.
    expect(dockerfile).toContain("COPY server server\n");
    expect(dockerfile).toContain('CMD ["node", "server/src/main.ts"]');
    const documents = ["backup.md", "operations.md"].map((name) => readFileSync(join(ROOT, "docs", name), "utf8"));
    const programs = new Set(documents.join("\n").match(/server\/src\/\w+\.ts\b/g));
    expect(programs.size).toBeGreaterThan(3);
    for (const program of programs) expect(existsSync(join(ROOT, program)), program).toBe(true);
  });

  it("runs as somebody who isn't root", () => {
    expect(dockerfile.slice(dockerfile.lastIndexOf("\nFROM "))).toMatch(/^USER node$/m);
  });
});
