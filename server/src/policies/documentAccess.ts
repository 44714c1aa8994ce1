import { can, ownerIdOf, type BoardAction, type DocumentName, type Principal } from "@throughline/api";
import { fixedRuleOf } from "../content/fixedRuleOf.ts";
import type { Access } from "../collab/Gate.ts";
import type { Store } from "../store/Store.ts";
import { boardResource } from "./boardResource.ts";

const none: Access = { read: false, write: false };

/** The right that writing into each document of a board needs; reading needs the board to be visible. */
const writeActions = {
  board: "board.edit",
  comments: "board.comment",
  control: "board.facilitate",
} as const satisfies Record<string, BoardAction>;

/** What a principal may do with one live document. Boards that don't exist or are in the bin give nothing. */
export async function documentAccess(
  store: Pick<Store, "boards" | "members">,
  principal: Principal,
  name: DocumentName,
): Promise<Access> {
  // Studies come later; until then nobody has a sort to open.
  if (name.type === "sort") return none;
  const board = await store.boards.find(name.board);
  if (board === undefined || board.deletedAt !== null) return none;
  const resource = await boardResource(store, principal, board);
  if (!can(principal, "board.view", resource)) return none;
  if (name.type === "board" && !can(principal, "board.edit", resource) && can(principal, "board.sort", resource)) {
    const fixed = fixedRuleOf(board.kind);
    return { read: true, write: fixed !== undefined, fixed };
  }
  if (name.type !== "private") return { read: true, write: can(principal, writeActions[name.type], resource) };
  const isOwn = name.user === ownerIdOf(principal);
  return { read: isOwn, write: isOwn && can(principal, "board.edit", resource) };
}
