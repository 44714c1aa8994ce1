import * as Y from "yjs";
import { describe, expect, it } from "vitest";
import type { BoardContent } from "./boardContent.ts";
import { defineBoardSchema } from "./boardSchema.ts";
import { defineElement, text } from "./elementType.ts";
import { migrateContent } from "./migrateContent.ts";
import { value } from "./valueType.ts";
import { z } from "zod/mini";

const note = defineElement({
  type: "note",
  label: "Note",
  icon: "note",
  values: { size: value(z.number(), 1) },
  texts: { text: text("Text") },
});

const schema = defineBoardSchema({
  kind: "test",
  version: 3,
  elements: [note],
  migrations: [
    {
      to: 2,
      summary: "size is counted from 1",
      migrate: ({ elements }) => {
        for (const element of elements.values()) {
          const size = element instanceof Y.Map ? element.get("size") : undefined;
          if (element instanceof Y.Map && typeof size === "number") element.set("size", size + 1);
        }
      },
    },
    {
      to: 3,
      summary: "the title is written out",
      migrate: ({ meta }) => meta.set("title", `${String(meta.get("title"))}!`),
    },
  ],
});

const contentOf = (version: number, elements: BoardContent["elements"]): BoardContent => ({
  format: "throughline-board",
  kind: "test",
  version,
  title: "T",
  elements,
});

describe("migrateContent", () => {
  it("takes all steps from the version of the content to the schema's", () => {
    const content = contentOf(1, [{ id: "a", type: "note", size: 4, text: "words" }]);
    expect(migrateContent(content, schema)).toEqual({
      ...contentOf(3, [{ id: "a", type: "note", size: 5, text: "words" }]),
      title: "T!",
    });
    expect(migrateContent(contentOf(2, content.elements), schema).elements).toEqual(content.elements);
  });

  it("gives current content back as it is", () => {
    const content = contentOf(3, [{ id: "a", type: "note" }]);
    expect(migrateContent(content, schema)).toBe(content);
  });

  it("carries along what has no id of its own", () => {
    const elements = [{ type: "note", size: 1 }, { id: "a", size: 1 }, { id: "a", size: 2 }, { id: 7 }];
    expect(migrateContent(contentOf(1, elements), schema).elements).toEqual([
      { id: "a", size: 2 },
      { type: "note", size: 1 },
      { id: "a", size: 2 },
      { id: 7 },
    ]);
  });

  it("refuses content of a newer version", () => {
    expect(() => migrateContent(contentOf(4, []), schema)).toThrow("newer version");
  });
});
