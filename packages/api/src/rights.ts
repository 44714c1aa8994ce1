import { ownerIdOf, type Principal } from "./principal.ts";
import { higherBoardRole, type BoardRole, type StudyRole, type WorkspaceRole } from "./roles.ts";

/** One right: what it allows, in words for the docs, and who has it. */
interface Right<Role> {
  readonly allows: string;
  readonly roles: readonly Role[];
}

const everyone = ["owner", "facilitator", "editor", "sorter", "commenter", "viewer"] as const;

/** What each board role may do. The docs' table and the tests are made from it. */
export const boardRights = {
  "board.view": { allows: "see the board, its people, its revisions and its history", roles: everyone },
  "board.export": { allows: "take the board out as a file or a picture", roles: everyone },
  "board.comment": { allows: "write comments", roles: ["owner", "facilitator", "editor", "sorter", "commenter"] },
  "board.edit": { allows: "change what is on the board and its title", roles: ["owner", "facilitator", "editor"] },
  "board.sort": {
    allows: "move the cards of a card sort, and make, name, merge and delete its groups",
    roles: ["owner", "facilitator", "editor", "sorter"],
  },
  "board.saveRevision": { allows: "save a revision by name", roles: ["owner", "facilitator", "editor"] },
  "board.restoreRevision": { allows: "bring an earlier state back", roles: ["owner", "facilitator", "editor"] },
  "board.facilitate": { allows: "run timer, agenda, spotlight and locks", roles: ["owner", "facilitator"] },
  "board.share": { allows: "make, see and revoke links", roles: ["owner", "facilitator"] },
  "board.bin": { allows: "put the board into the bin and take it out again", roles: ["owner"] },
  "board.purge": { allows: "delete a board in the bin for ever", roles: ["owner"] },
} as const satisfies Record<`board.${string}`, Right<BoardRole>>;

/** What each workspace role may do outside of boards. */
export const workspaceRights = {
  "workspace.listBoards": {
    allows: "list the boards within reach",
    roles: ["owner", "admin", "member", "viewer", "guest"],
  },
  "workspace.createBoard": { allows: "make, duplicate and import boards", roles: ["owner", "admin", "member"] },
  "workspace.manageKeys": { allows: "make and delete API keys of one's own", roles: ["owner", "admin", "member"] },
  "workspace.administer": {
    allows: "take the whole workspace out as files, and look after it when a backup was restored",
    roles: ["owner", "admin"],
  },
  "workspace.allBoards": { allows: "be the owner of every board", roles: ["owner", "admin"] },
} as const satisfies Record<`workspace.${string}`, Right<WorkspaceRole>>;

/** What roles in a study may do. */
export const studyRights = {
  "study.sort": { allows: "sort the cards of the study by oneself", roles: ["participant"] },
} as const satisfies Record<`study.${string}`, Right<StudyRole>>;

export type BoardAction = keyof typeof boardRights;
export type WorkspaceAction = keyof typeof workspaceRights;
export type StudyAction = keyof typeof studyRights;
export type Action = BoardAction | WorkspaceAction | StudyAction;

/** A board, as far as rights depend on it. */
export interface BoardResource {
  readonly type: "board";
  readonly id: string;
  readonly ownerId: string;
  /** The role that this principal was given by name, if any. */
  readonly memberRole?: BoardRole;
}

/** A study, as far as rights depend on it. */
export interface StudyResource {
  readonly type: "study";
  readonly id: string;
  /** The participant whose sort is meant. */
  readonly participant: string;
}

/** What an action is done to. */
export type Resource<A extends Action = Action> = A extends BoardAction
  ? BoardResource
  : A extends StudyAction
    ? StudyResource
    : { readonly type: "workspace" };

const allows = (rights: Readonly<Record<string, Right<string>>>, action: string, role: string | undefined): boolean =>
  role !== undefined && Object.hasOwn(rights, action) && rights[action]?.roles.includes(role) === true;

/**
 * The role of a principal on a board: the highest of owning it, being given one by name, being the owner of every
 * board, and holding a link. `undefined`: the board is outside their reach and must look as if it weren't there.
 */
export function boardRoleOf(principal: Principal, board: BoardResource): BoardRole | undefined {
  const linkRole = Object.hasOwn(principal.linkRoles, board.id) ? principal.linkRoles[board.id] : undefined;
  if (principal.kind === "guest") return linkRole;
  if (board.ownerId === ownerIdOf(principal)) return "owner";
  if (allows(workspaceRights, "workspace.allBoards", principal.role)) return "owner";
  return higherBoardRole(board.memberRole, linkRole);
}

/** Whether a principal may do something; `null` is someone nobody knows, who may do nothing. For HTTP, WebSocket and screen alike. */
export function can<A extends Action>(principal: Principal | null, action: A, resource: Resource<A>): boolean {
  if (principal === null) return false;
  if (resource.type === "board") return allows(boardRights, action, boardRoleOf(principal, resource));
  if (resource.type === "study") {
    return allows(studyRights, action, principal.id === resource.participant ? "participant" : undefined);
  }
  // A key that could make keys would outlive its own deletion.
  if (action === "workspace.manageKeys" && principal.kind !== "user") return false;
  return allows(workspaceRights, action, principal.role);
}
