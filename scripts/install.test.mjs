import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterEach, describe, expect, it } from "vitest";
import { toolchainPackages } from "./toolchain.mjs";

const roots = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

/** A checkout of these scripts alone, whose pnpm is a program of two lines. */
function checkOut() {
  const root = mkdtempSync(join(tmpdir(), "throughline-install-"));
  roots.push(root);
  cpSync(new URL(".", import.meta.url), join(root, "scripts"), { recursive: true });
  for (const folder of ["packages", ".cache", "node_modules"]) mkdirSync(join(root, folder));
  const pnpm = join(root, "pnpm");
  writeFileSync(pnpm, `#!/bin/sh\necho "Progress of $*"\ntouch node_modules/.modules.yaml\n`);
  chmodSync(pnpm, 0o755);
  const toolchain = { asked: toolchainPackages(), startedBy: process.execPath, node: process.execPath, pnpm };
  writeFileSync(join(root, ".cache", "toolchain.json"), JSON.stringify(toolchain));
  return root;
}

function install(root) {
  return spawnSync(process.execPath, [join(root, "scripts", "install.mjs")], { encoding: "utf8" });
}

describe.skipIf(process.platform === "win32")("install", () => {
  it("leaves stdout to the program that is started next", () => {
    const { status, stdout, stderr } = install(checkOut());
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(stderr).toMatch(/^Installing dependencies…\nProgress of install --frozen-lockfile/);
  });

  it("says nothing at all when nothing is to be done", () => {
    const root = checkOut();
    install(root);
    expect(install(root)).toMatchObject({ status: 0, stdout: "", stderr: "" });
    writeFileSync(join(root, "pnpm-lock.yaml"), "changed");
    expect(install(root).stderr).toMatch(/^Installing/);
  });
});
