import { readdirSync, readFileSync } from "node:fs";
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

  it("runs as somebody who isn't root", () => {
    expect(dockerfile.slice(dockerfile.lastIndexOf("\nFROM "))).toMatch(/^USER node$/m);
  });
});
