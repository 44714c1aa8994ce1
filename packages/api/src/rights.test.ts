import { describe, expect, it } from "vitest";
import type { Principal } from "./principal.ts";
import {
  boardRights,
  boardRoleOf,
  can,
  studyRights,
  workspaceRights,
  type BoardAction,
  type StudyAction,
  type WorkspaceAction,
} from "./rights.ts";
import { boardRoles, workspaceRoles, type BoardRole, type WorkspaceRole } from "./roles.ts";

const keysOf = <K extends string>(table: Record<K, unknown>) => Object.keys(table) as K[];
const board = { type: "board", id: "board123", ownerId: "someone1" } as const;

const user = (role: WorkspaceRole, linkRoles: Record<string, BoardRole> = {}): Principal => ({
  kind: "user",
  id: "anna1234",
  name: "Anna",
  email: "anna@example.org",
  role,
  linkRoles,
});
const guest = (linkRoles: Record<string, BoardRole>): Principal => ({
  kind: "guest",
  id: "guest123",
  name: "Ben",
  role: "guest",
  linkRoles,
});
const key = (role: WorkspaceRole): Principal => ({
  kind: "apiKey",
  id: "key12345",
  userId: "anna1234",
  name: "Script",
  role,
  linkRoles: {},
});

const boardCells = keysOf(boardRights).flatMap((action) => boardRoles.map((role) => [action, role] as const));
const workspaceCells = keysOf(workspaceRights).flatMap((action) =>
  workspaceRoles.map((role) => [action, role] as const),
);

describe("can, cell by cell of the table", () => {
  it.each(boardCells)("%s as %s of a board", (action: BoardAction, role: BoardRole) => {
    const expected = (boardRights[action].roles as readonly string[]).includes(role);
    expect(can(user("member"), action, { ...board, memberRole: role })).toBe(expected);
    if (role === "owner") expect(can(user("member"), action, { ...board, ownerId: "anna1234" })).toBe(expected);
    expect(can(guest({ board123: role }), action, board)).toBe(expected);
    expect(can(user("viewer", { board123: role }), action, board)).toBe(expected);
    expect(can(guest({ otherone: role }), action, board)).toBe(false);
  });

  it.each(workspaceCells)("%s as %s of the workspace", (action: WorkspaceAction, role: WorkspaceRole) => {
    const expected = (workspaceRights[action].roles as readonly string[]).includes(role);
    expect(can(user(role), action, { type: "workspace" })).toBe(expected);
    const isKeys = action === "workspace.manageKeys";
    expect(can(key(role), action, { type: "workspace" })).toBe(expected && !isKeys);
  });

  it.each(keysOf(studyRights))("%s for the participant alone", (action: StudyAction) => {
    const study = { type: "study", id: "study123", participant: "guest123" } as const;
    expect(can(guest({}), action, study)).toBe(true);
    expect(can(user("owner"), action, study)).toBe(false);
  });

  it("gives nobody nothing", () => {
    for (const action of keysOf(boardRights)) {
      expect(can(null, action, { ...board, memberRole: "owner" })).toBe(false);
      expect(can(user("member"), action, board)).toBe(false);
    }
    for (const action of keysOf(workspaceRights)) expect(can(null, action, { type: "workspace" })).toBe(false);
  });

  it("makes each board role hold what the next one holds", () => {
    for (const action of keysOf(boardRights)) {
      const held = boardRoles.map((role) => (boardRights[action].roles as readonly string[]).includes(role));
      expect(held).toEqual(held.toSorted((a, b) => Number(b) - Number(a)));
    }
  });
});

describe("boardRoleOf", () => {
  it("is the highest of all the ways to a role", () => {
    expect(boardRoleOf(user("member", { board123: "viewer" }), { ...board, memberRole: "editor" })).toBe("editor");
    expect(boardRoleOf(user("member", { board123: "editor" }), { ...board, memberRole: "viewer" })).toBe("editor");
    expect(boardRoleOf(user("admin"), board)).toBe("owner");
    expect(boardRoleOf(key("member"), { ...board, ownerId: "anna1234" })).toBe("owner");
    expect(boardRoleOf(key("member"), { ...board, ownerId: "key12345" })).toBeUndefined();
  });

  it("isn't fooled by names that every object has", () => {
    for (const id of ["constructor", "__proto__", "toString"]) {
      expect(boardRoleOf(guest({}), { ...board, id })).toBeUndefined();
    }
  });

  it("doesn't take a name on the list for a guest's", () => {
    expect(boardRoleOf(guest({}), { ...board, ownerId: "guest123", memberRole: "owner" })).toBeUndefined();
  });
});
