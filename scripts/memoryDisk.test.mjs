import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inMemory } from "./memoryDisk.mjs";

const env = { PATH: "/bin" };

it("keeps temporary files in a folder that has room and starts programs", () => {
  expect(inMemory(env, tmpdir(), 1)).toEqual({ ...env, TMPDIR: tmpdir() });
});

it("leaves them where they are when the folder is small or missing, or when somebody says where", () => {
  expect(inMemory(env, tmpdir(), Infinity)).toBe(env);
  expect(inMemory(env, join(tmpdir(), "no", "such", "folder"), 1)).toBe(env);
  const asked = { ...env, TMPDIR: "/var/tmp" };
  expect(inMemory(asked, tmpdir(), 1)).toBe(asked);
});
