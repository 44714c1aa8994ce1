import { can, type DocumentName, type Principal } from "@throughline/api";
import type { Access } from "../collab/Gate.ts";
import { noAccess } from "../documents/DocumentType.ts";
import { documentType } from "../documents/documentTypes.ts";
import type { Store } from "../store/Store.ts";
import { boardResource } from "./boardResource.ts";

/**
 * What a principal may do with one live document: what its type says to who may see its board. Boards that don't exist
 * or are in the bin give nothing.
 */
export async function documentAccess(
  store: Pick<Store, "boards" | "members">,
  principal: Principal,
  name: DocumentName,
): Promise<Access> {
  // What is of no board is of a study; studies come later.
  if (!("board" in name)) return noAccess;
  const board = await store.boards.find(name.board);
  if (board === undefined || board.deletedAt !== null) return noAccess;
  const resource = await boardResource(store, principal, board);
  if (!can(principal, "board.view", resource)) return noAccess;
  return documentType(name).access(name, { principal, resource, kind: board.kind });
}
