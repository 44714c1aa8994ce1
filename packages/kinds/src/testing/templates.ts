import { validate, versionState } from "@throughline/model";
import { describe, expect, it } from "vitest";
import type { Kind } from "../contract/kind.ts";
import { buildBoard } from "./boards.ts";

export function describeTemplates(kind: Kind): void {
  describe("templates", () => {
    it("are at least two, told apart by id", () => {
      expect(kind.templates.length).toBeGreaterThanOrEqual(2);
      expect(new Set(kind.templates.map((template) => template.id)).size).toBe(kind.templates.length);
    });

    it.each(kind.templates.map((template) => [template.id, template] as const))("%s validates", (_id, template) => {
      const board = buildBoard(kind, template);
      expect(validate(board)).toEqual([]);
      expect(versionState(board.doc, kind.schema)).toBe("current");
    });
  });
}
