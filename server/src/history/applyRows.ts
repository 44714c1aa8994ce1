import { applyRow, findTouched, type Touched } from "@throughline/guard";
import * as Y from "yjs";
import type { TouchedElement } from "../store/HistoryStore.ts";
import type { ElementOwner } from "../store/OwnerStore.ts";
import type { UpdateRow } from "../store/UpdateLog.ts";

/** A row that can't be applied, to be set aside. */
export interface BrokenRow {
  readonly seq: number;
  readonly reason: string;
}

/** What applying rows did to a document. */
export interface AppliedRows {
  /** From the state before to the state after, without what came and went in between (encoding v2); undefined: nothing changed. */
  readonly update: Uint8Array | undefined;
  readonly touched: readonly TouchedElement[];
  /** Who made elements, each by its first row; they may have been there before. */
  readonly made: readonly ElementOwner[];
  readonly applied: readonly UpdateRow[];
  readonly broken: readonly BrokenRow[];
}

/**
 * Applies rows as one transaction, and gives those that can't be. For who wants the document alone: to note who touched
 * what takes several times as long.
 */
export function applyPlainly(document: Y.Doc, rows: readonly UpdateRow[]): BrokenRow[] {
  const broken: BrokenRow[] = [];
  document.transact(() => {
    for (const { seq, update } of rows) {
      try {
        Y.decodeUpdate(update);
        applyRow(document, update);
      } catch (error) {
        broken.push({ seq, reason: error instanceof Error ? error.message : String(error) });
      }
    }
  });
  return broken;
}

/**
 * Applies rows as one transaction. Yjs garbage-collects before it encodes a transaction, so the hundred places over
 * which a card was dragged weigh as little in the update as they do in the document. Rows that can't be applied are
 * left out, the way LoadExtension does. `roots`: the root types whose keys are elements; see `findTouched`.
 */
export function applyRows(document: Y.Doc, rows: readonly UpdateRow[], roots: ReadonlySet<string>): AppliedRows {
  let update: Uint8Array | undefined;
  const keep = (encoded: Uint8Array) => (update = encoded);
  const applied: UpdateRow[] = [];
  const broken: BrokenRow[] = [];
  document.on("updateV2", keep);
  const by = new Map<string, Set<string | null>>();
  const made = new Map<string, ElementOwner>();
  document.transact(() => {
    for (const row of rows) {
      try {
        Y.decodeUpdate(row.update);
        const touched = findTouched(document, row.update, roots);
        applyRow(document, row.update);
        applied.push(row);
        for (const id of allOf(touched)) by.set(id, (by.get(id) ?? new Set()).add(row.userId));
        for (const element of touched.made) {
          if (!made.has(element)) made.set(element, { element, by: row.userId, at: row.at });
        }
      } catch (error) {
        broken.push({ seq: row.seq, reason: error instanceof Error ? error.message : String(error) });
      }
    }
  });
  document.off("updateV2", keep);
  const touched = Array.from(by, ([element, people]) => ({ element, by: Array.from(people) }));
  touched.sort((a, b) => (a.element < b.element ? -1 : 1));
  return { update, touched, made: Array.from(made.values()), applied, broken };
}

function* allOf({ made, changed, deleted }: Touched): Generator<string, void, void> {
  yield* made;
  yield* changed;
  yield* deleted;
}
