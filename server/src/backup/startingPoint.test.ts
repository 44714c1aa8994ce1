import { describe, expect, it } from "vitest";
import type { BackupHeader } from "./format/backupFormat.ts";
import { startingPoint } from "./startingPoint.ts";

const known = { sqlite: ["0001-a", "0002-b", "0003-c"], postgres: ["0001-a", "0002-d"] };
const headerOf = (store: BackupHeader["store"], migrations: string[]): BackupHeader => ({
  format: "throughline-backup",
  version: 1,
  program: "1.0.0",
  store,
  migrations,
  createdAt: new Date(0).toISOString(),
  secret: null,
});

describe("startingPoint", () => {
  it("is the newest tables for backups of today's, whichever database they are from and for", () => {
    for (const target of ["sqlite", "postgres"] as const) {
      expect(startingPoint(headerOf("sqlite", known.sqlite), target, known)).toBeUndefined();
      expect(startingPoint(headerOf("postgres", known.postgres), target, known)).toBeUndefined();
    }
  });

  it("is the backup's own tables for an older one of SQLite into SQLite", () => {
    expect(startingPoint(headerOf("sqlite", ["0001-a", "0002-b"]), "sqlite", known)).toBe("0002-b");
  });

  it("says how else an older one gets there", () => {
    expect(() => startingPoint(headerOf("sqlite", ["0001-a"]), "postgres", known)).toThrow(/with a DATA_DIR/);
    expect(() => startingPoint(headerOf("postgres", ["0001-a"]), "postgres", known)).toThrow(/version that wrote it/);
    expect(() => startingPoint(headerOf("postgres", ["0001-a"]), "sqlite", known)).toThrow(/version that wrote it/);
  });

  it("refuses what a newer program made", () => {
    expect(() => startingPoint(headerOf("sqlite", [...known.sqlite, "0004-e"]), "sqlite", known)).toThrow(/newer/);
  });
});
