import { commonOperations, defineOperation, type BoardWriter, type NamedOperation } from "@throughline/model";
import { deleteArgs, pasteArgs } from "../placing/fragment.ts";
import { readFragment } from "../placing/readFragment.ts";
import type { Arranging } from "./kind.ts";
import type { MenuEntry } from "./menu.ts";
import type { Outline, OutlineGrid, OutlineSection } from "./outline.ts";
import { byOwner, ownerOf } from "./owners.ts";
import type { Part } from "./part.ts";

/** Operations that every part has under these names, because the canvas and the outline call them. */
const deleting = "deleteElements";
const pasting = "pasteElements";

/**
 * The operations of a kind by name: the common ones and those of its parts. Deleting and pasting are done by each part
 * with what is its own.
 * @throws Error when two share a name, or a part lacks one that all must have.
 */
export function joinOperations(kind: string, parts: readonly Part[]): ReadonlyMap<string, NamedOperation> {
  const own = parts.length === 1 ? parts.flatMap(({ operations }) => operations) : joinedOperations(parts);
  const joined = new Map<string, NamedOperation>();
  for (const operation of [...commonOperations, ...own]) {
    if (joined.has(operation.name)) throw new Error(`${kind}: two operations are called ${operation.name}`);
    joined.set(operation.name, operation);
  }
  for (const { id, operations } of parts) {
    for (const name of [deleting, pasting]) {
      if (!operations.some((operation) => operation.name === name))
        throw new Error(`${kind}: the operation ${name} of ${id} is missing`);
    }
  }
  return joined;
}

function joinedOperations(parts: readonly Part[]): NamedOperation[] {
  const others = parts.flatMap(({ operations }) =>
    operations.filter(({ name }) => name !== deleting && name !== pasting),
  );
  return [...others, joinedDeleting(parts), joinedPasting(parts)];
}

function callOf({ operations }: Part, name: string, board: BoardWriter, args: unknown): unknown {
  return operations.find((operation) => operation.name === name)?.call(board, args);
}

function joinedDeleting(parts: readonly Part[]): NamedOperation {
  return defineOperation({
    name: deleting,
    label: "Delete",
    args: deleteArgs,
    run: (board, { ids }) => {
      for (const [part, own] of byOwner(parts, board, ids)) callOf(part, deleting, board, { ids: own });
    },
  });
}

function joinedPasting(parts: readonly Part[]): NamedOperation {
  return defineOperation({
    name: pasting,
    label: "Paste",
    args: pasteArgs,
    run: (board, { elements, ...beside }) => {
      // All of it is checked before the first part writes.
      readFragment(board.schema, elements);
      const ids = parts.flatMap((part) => {
        const own = elements.filter(({ type }) => ownerOf([part], String(type)));
        const made = own.length > 0 ? callOf(part, pasting, board, { elements: own, ...beside }) : undefined;
        return typeof made === "object" && made !== null && "ids" in made && Array.isArray(made.ids) ? made.ids : [];
      });
      return { ids };
    },
  });
}

/**
 * What can be done with elements of several parts: what all of these offer under one id, as one step. What opens
 * something for typing, or asks further, is for elements of one part.
 */
export function joinMenus(menus: readonly (readonly MenuEntry[])[]): readonly MenuEntry[] {
  const [first = [], ...others] = menus;
  if (others.length === 0) return first;
  return first.flatMap((entry) => {
    const twins = [entry, ...others.flatMap((menu) => menu.find(({ id }) => id === entry.id) ?? [])];
    const isCommon = twins.length === menus.length && twins.every(({ call, opens }) => call !== undefined && !opens);
    if (!isCommon) return [];
    const checked = entry.checked === undefined ? {} : { checked: twins.every((twin) => twin.checked) };
    return [{ ...entry, ...checked, call: twins.flatMap(({ call }) => call ?? []) }];
  });
}

/**
 * One outline after the other. Where one is a grid, what the others hold stands beside it.
 * @throws Error when two are grids: a board has one.
 */
export function joinOutlines(outlines: readonly Outline[]): Outline {
  const [only] = outlines;
  if (only && outlines.length === 1) return only;
  const grids = outlines.filter((outline): outline is OutlineGrid => outline.shape === "grid");
  if (grids.length > 1) throw new Error("Two parts of a board are grids");
  const sections: readonly OutlineSection[] = outlines.flatMap((outline) => outline.sections);
  const [grid] = grids;
  return grid ? { ...grid, sections } : { shape: "lists", sections };
}

/** Who may only arrange a board may do what its parts allow together; `undefined` where none allows anything. */
export function joinArranging(parts: readonly Part[]): Arranging | undefined {
  const all = parts.flatMap(({ arranging }) => arranging ?? []);
  if (all.length < 2) return all[0];
  return {
    fixed: new Map(all.flatMap(({ fixed }) => Array.from(fixed))),
    operations: new Set(all.flatMap(({ operations }) => Array.from(operations))),
  };
}
