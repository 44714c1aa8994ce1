import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSecret } from "./openSecret.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "throughline-secret-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

describe("openSecret", () => {
  it("makes a secret once, for this user's eyes alone", () => {
    const secret = openSecret(directory);
    expect(secret.length).toBeGreaterThanOrEqual(60);
    expect(openSecret(directory)).toBe(secret);
    expect(readFileSync(join(directory, "secret"), "utf8").trim()).toBe(secret);
    expect(statSync(join(directory, "secret")).mode & 0o777).toBe(0o600);
  });

  it("takes rights back that someone gave to others", () => {
    openSecret(directory);
    const path = join(directory, "secret");
    writeFileSync(path, readFileSync(path, "utf8"), { mode: 0o644 });
    openSecret(directory);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("doesn't go on with a damaged one", () => {
    writeFileSync(join(directory, "secret"), "");
    expect(() => openSecret(directory)).toThrow(/damaged/);
  });
});
