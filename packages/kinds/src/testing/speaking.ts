import { forgottenIn, inPseudoLanguage } from "@throughline/words/testing";
import type { Board } from "@throughline/model";
import { describe, expect, it } from "vitest";
import type { Kind } from "../contract/kind.ts";
import type { MenuEntry } from "../contract/menu.ts";
import type { Outline, OutlineItem, OutlineSection } from "../contract/outline.ts";
import { buildBusyBoard, seeds, type RandomCall } from "./boards.ts";

/** Whatever a kind says, it says in the language of whoever asks: looked for on busy boards in the pseudo-language. */
export function describeSpeaking(kind: Kind, randomCall: RandomCall): void {
  describe("words", () => {
    it.each(seeds(3))("are said in the language that is asked for, menus and outline alike (seed %i)", (seed) => {
      const board = buildBusyBoard(kind, randomCall, seed);
      const written = writtenOn(board);
      const said = inPseudoLanguage(() => [...saidOf(kind, board)]);
      expect(said.length).toBeGreaterThan(100);
      expect(Array.from(new Set(said)).filter((text) => !written.has(text) && forgottenIn(text) !== "")).toEqual([]);
    });

    it("tell of files in the language that is asked for", () => {
      const { fields, plan } = kind.table;
      const nonsense = ["", " ", "x".repeat(30_000), "12e999", "2026-99-99", "rot"];
      const rows = nonsense.map((cell, line) => ({
        line,
        cells: Object.fromEntries(fields.map(({ label }) => [label, cell])),
      }));
      const said = inPseudoLanguage(() => {
        const { report } = plan(rows, Object.fromEntries(fields.map(({ key, label }) => [key, label])));
        const reasons = report.dropped.map(({ reason }) => reason);
        return [...fields.map(({ description }) => description), ...report.notes, ...reasons];
      });
      expect(said.length).toBeGreaterThan(fields.length);
      expect(said.filter((text) => forgottenIn(text) !== "")).toEqual([]);
    });

    it("count each type of element", () => {
      for (const type of kind.schema.elements.values()) {
        expect(type.counted?.(1), type.type).not.toBe(type.counted?.(2));
        expect(inPseudoLanguage(() => forgottenIn(type.counted?.(2) ?? type.type))).toBe("");
      }
    });
  });
}

function* saidOf(kind: Kind, board: Board): Generator<string> {
  yield* [kind.label, kind.description];
  for (const { label, description } of kind.templates) yield* [label, description];
  for (const type of kind.schema.elements.values()) yield type.label;
  const ids = Array.from(board.all(), ({ id }) => id);
  for (const id of [undefined, ...ids]) yield* labelsOf(kind.additions(board, id));
  for (const id of ids) {
    yield* labelsOf(kind.menu(board, [id]));
    for (const { label } of kind.placeFields(board, [id])) yield label;
  }
  for (const { label, value } of kind.summary(board)) yield* [label, value];
  yield* outlineWords(kind.outline(board));
}

function* labelsOf(entries: readonly MenuEntry[]): Generator<string> {
  for (const { label, entries: inside = [] } of entries) {
    yield label;
    yield* labelsOf(inside);
  }
}

function* outlineWords(outline: Outline): Generator<string> {
  if (outline.shape === "grid") {
    for (const { label } of outline.additions) yield label;
    for (const { heading, columns } of outline.columnGroups) yield* itemWords([heading, ...columns]);
    for (const { heading, cells } of outline.rows) {
      yield* itemWords([heading]);
      for (const { items, additions } of cells) {
        yield* itemWords(items);
        for (const { label } of additions) yield label;
      }
    }
  }
  yield* sectionWords(outline.sections);
}

function* sectionWords(sections: readonly OutlineSection[]): Generator<string> {
  for (const { heading, note = "", items, additions, sections: inside } of sections) {
    yield* typeof heading === "string" ? [heading] : itemWords([heading]);
    yield note;
    yield* itemWords(items);
    for (const { label } of additions) yield label;
    yield* sectionWords(inside);
  }
}

/** Details may quote what people wrote; their level is said as it is now and not set. */
function* itemWords(items: readonly OutlineItem[]): Generator<string> {
  for (const { typeLabel, level } of items) {
    yield typeLabel;
    if (level) yield* [level.label, level.words(level.value), level.words(null)];
  }
}

/** What people wrote on a board: it is said as they wrote it. */
function writtenOn(board: Board): ReadonlySet<string> {
  const written = new Set<string>();
  for (const element of board.all())
    for (const value of Object.values(element)) if (typeof value === "string") written.add(value).add(value.trim());
  return written;
}
