import { applyRow } from "@throughline/model/guard";
import * as Y from "yjs";
import type { TouchedElement } from "../store/HistoryStore.ts";
import type { UpdateRow } from "../store/UpdateLog.ts";
import { TouchedElements } from "./TouchedElements.ts";

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
 * left out, the way LoadExtension does.
 */
export function applyRows(document: Y.Doc, rows: readonly UpdateRow[]): AppliedRows {
  let update: Uint8Array | undefined;
  const keep = (encoded: Uint8Array) => (update = encoded);
  const applied: UpdateRow[] = [];
  const broken: BrokenRow[] = [];
  document.on("updateV2", keep);
  const touched = document.transact((transaction) => {
    const elements = new TouchedElements(document, transaction);
    for (const row of rows) {
      try {
        Y.decodeUpdate(row.update);
        elements.note(row.update, row.userId, () => applyRow(document, row.update));
        applied.push(row);
      } catch (error) {
        broken.push({ seq: row.seq, reason: error instanceof Error ? error.message : String(error) });
      }
    }
    return elements.list();
  });
  document.off("updateV2", keep);
  return { update, touched, applied, broken };
}
