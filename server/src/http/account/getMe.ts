import { can, workspaceRights, type Principal, type Routes, type WorkspaceAction } from "@throughline/api";
import type { Handler } from "../handler.ts";

/** Who asks, and what they may do in the workspace. */
export const getMe: Handler<Routes["getMe"]> = async ({ principal }) => ({
  principal: principal && presentPrincipal(principal),
  can: workspaceAbilities(principal),
});

function presentPrincipal(principal: Principal) {
  const { kind, id, name, role, linkRoles } = principal;
  const { email, language = null } = kind === "user" ? principal : { email: null };
  return { kind, id, name, role, linkRoles: { ...linkRoles }, email, language };
}

function workspaceAbilities(principal: Principal | null): Record<WorkspaceAction, boolean> {
  const actions = Object.keys(workspaceRights) as WorkspaceAction[];
  const abilities = actions.map((action) => [action, can(principal, action, { type: "workspace" })]);
  return Object.fromEntries(abilities) as Record<WorkspaceAction, boolean>;
}
