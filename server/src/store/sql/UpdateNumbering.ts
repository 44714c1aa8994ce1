import type { ExpressionBuilder, ExpressionWrapper, Kysely, SqlBool } from "kysely";
import type { StoreSchema } from "./StoreSchema.ts";

/** A row that is to be appended, still without its number. */
export interface NewUpdate {
  readonly document: string;
  readonly data: Uint8Array;
  readonly userId: string | null;
  readonly at: number;
}

/** How a database gives numbers to appended rows: the part of the log in which databases differ. */
export interface UpdateNumbering {
  /**
   * Stores a group of rows, all or none, in one commit; resolves with their numbers in the order of the rows.
   * Within a document numbers are contiguous and follow the rows' order.
   */
  append(rows: readonly NewUpdate[]): Promise<readonly number[]>;
  /** The newest number of each document that has one. */
  heads(documents: readonly string[]): Promise<Map<string, number>>;
  /**
   * Makes sure, in the transaction that deletes a document and those beneath it, that their numbers don't come again,
   * and that no other server's append is under way: it either has committed then, or comes after the deletion.
   */
  keepHeads(db: Kysely<StoreSchema>, document: string): Promise<void>;
}

/** The tables that say to which document a row belongs. */
export type DocumentTable =
  | "updates"
  | "snapshots"
  | "moments"
  | "quarantinedUpdates"
  | "clientClaims"
  | "elementOwners";

/** Whether a row belongs to a document or to one beneath it (`name/…`). */
export function isWithin(document: string) {
  return (
    where: ExpressionBuilder<StoreSchema, DocumentTable>,
  ): ExpressionWrapper<StoreSchema, DocumentTable, SqlBool> =>
    where.or([
      where("document", "=", document),
      // A range instead of LIKE: ids may hold "_", and the index is used. "0" follows "/".
      where.and([where("document", ">", `${document}/`), where("document", "<", `${document}0`)]),
    ]);
}
