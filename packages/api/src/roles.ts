/** What a person is in the workspace, from most to least. `guest`: came by a link and has no account. */
export const workspaceRoles = ["owner", "admin", "member", "viewer", "guest"] as const;
export type WorkspaceRole = (typeof workspaceRoles)[number];

/**
 * What someone may be on one board, from most to least; each role has every right of those after it. `sorter`: sorts the
 * cards of a card sort and makes groups of them, but leaves the cards themselves as they are.
 */
export const boardRoles = ["owner", "facilitator", "editor", "sorter", "commenter", "viewer"] as const;
export type BoardRole = (typeof boardRoles)[number];

/** What someone may be in a study. */
const studyRoles = ["participant"] as const;
export type StudyRole = (typeof studyRoles)[number];

/** The roles that a link can give; the rest is given to people by name. */
export const linkRoles = ["editor", "sorter", "commenter", "viewer"] as const satisfies readonly BoardRole[];
export type LinkRole = (typeof linkRoles)[number];

/** The role with more rights; `undefined` is none. */
export function higherBoardRole(a: BoardRole | undefined, b: BoardRole | undefined): BoardRole | undefined {
  if (a === undefined) return b;
  if (b === undefined) return a;
  return boardRoles.indexOf(a) <= boardRoles.indexOf(b) ? a : b;
}

/** Reads a role from the store; what isn't one (a newer program wrote it) is no role. */
export function parseBoardRole(text: string): BoardRole | undefined {
  return boardRoles.find((role) => role === text);
}

/** Reads a workspace role; what isn't one has the rights of a guest. */
export function parseWorkspaceRole(text: unknown): WorkspaceRole {
  return workspaceRoles.find((role) => role === text) ?? "guest";
}
