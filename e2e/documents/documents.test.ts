import { readdirSync, readFileSync } from "node:fs";
import { kindById, kinds, outlineElementIds } from "@throughline/kinds";
import { Board, migrate, readContent, repair, validate, versionState } from "@throughline/model";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";

const folder = new URL(".", import.meta.url);
const saved = readdirSync(folder)
  .map((file) => /^(.+)-v(\d+)\.bin$/.exec(file))
  .filter((match) => match !== null)
  .map(([file, kind, version]) => ({ file, kind: kind ?? "", version: Number(version) }));

/** Fields that elements got since, by type: in what was saved before, each has the value it begins with. */
const addedSince: Readonly<Record<string, object>> = { story: { due: "" } };

function openSaved(file: string, kindId: string): Board {
  const kind = kindById(kindId);
  if (!kind) throw new Error(`There is no kind ${kindId} any more`);
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, readFileSync(new URL(file, folder)));
  migrate(doc, kind.schema);
  return new Board(doc, kind.schema);
}

describe("documents of every released version", () => {
  it("are here for each kind's current version", () => {
    const names = kinds.map((kind) => `${kind.id}-v${kind.schema.version}.bin`);
    expect(saved.map(({ file }) => file)).toEqual(expect.arrayContaining(names));
  });

  it.each(saved)("$file opens whole", ({ file, kind }) => {
    const board = openSaved(file, kind);
    expect(versionState(board.doc, board.schema)).toBe("current");
    expect(repair(board)).toEqual([]);
    expect(validate(board)).toEqual([]);
    expect(board.size).toBeGreaterThan(10);
    const outline = kindById(kind)?.outline(board);
    expect(outline && outlineElementIds(outline)).toHaveLength(board.size);
  });

  it.each(saved)("$file has the content that was saved with it", ({ file, kind, version }) => {
    const board = openSaved(file, kind);
    const then: ReturnType<typeof readContent> = JSON.parse(
      readFileSync(new URL(file.replace(".bin", ".json"), folder), "utf8"),
    );
    expect(board.title).toBe(then.title);
    // A migration may change content on purpose; its own test says how. Nothing may be lost by it.
    if (version === board.schema.version) {
      const elements = then.elements.map((element) => ({ ...addedSince[String(element.type)], ...element }));
      expect(readContent(board)).toEqual({ ...then, elements });
    }
    else expect(board.size).toBeGreaterThanOrEqual(then.elements.length);
  });
});
