import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { createAppend, type AppendedRow } from "./createAppend.ts";

const row = (seq: number): AppendedRow => ["board/aaaaaaaa", seq, null, 1, Uint8Array.of(seq)];

it("stores a group of rows or none of them, and goes on after one that can't be stored", () => {
  const db = new DatabaseSync(":memory:");
  db.exec(
    "CREATE TABLE updates (document TEXT, seq INTEGER, userId TEXT, at INTEGER, data BLOB, PRIMARY KEY (document, seq))",
  );
  const append = createAppend(db);
  append([row(1), row(2)]);
  expect(() => append([row(3), row(2)])).toThrow("UNIQUE constraint failed");
  expect(() => append([row(2)])).toThrow("UNIQUE constraint failed");
  append([row(3)]);
  const stored = db.prepare("SELECT seq FROM updates ORDER BY seq").all();
  expect(stored.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  db.close();
});
