import { defineRoute } from "../route.ts";
import { recoverySchema } from "../schemas/workspace.ts";

/** What concerns the whole workspace and is for its owners and admins. */
export const workspaceRoutes = {
  getRecovery: defineRoute({
    method: "GET",
    path: "/api/workspace/recovery",
    tag: "Workspace",
    summary: "Whether an older backup was restored lately",
    description: "While it lasts, members' browsers may bring back changes that the backup lacks, others' among them.",
    access: "known",
    answer: { status: 200, json: recoverySchema },
    errors: ["not-allowed"],
  }),
  beginRecovery: defineRoute({
    method: "POST",
    path: "/api/workspace/recovery",
    tag: "Workspace",
    summary: "Begin a time of recovery, as a restore does",
    description: "For when a database lost its last moments in another way, like a failover to a standby that lagged.",
    access: "known",
    answer: { status: 201, json: recoverySchema },
    errors: ["not-allowed"],
  }),
  endRecovery: defineRoute({
    method: "DELETE",
    path: "/api/workspace/recovery",
    tag: "Workspace",
    summary: "End the time of recovery now",
    access: "known",
    answer: { status: 204 },
    errors: ["not-allowed"],
  }),
  exportWorkspace: defineRoute({
    method: "GET",
    path: "/api/workspace/export",
    tag: "Workspace",
    summary: "The whole workspace as a zip of open files",
    description: "Every board and its named revisions as JSON, and the people without secrets. One export at a time.",
    access: "known",
    answer: { status: 200, mediaTypes: ["application/zip"] },
    errors: ["not-allowed", "conflict", "unavailable"],
  }),
};
