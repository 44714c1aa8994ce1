import type { Routes } from "@throughline/api";
import { requireRight } from "../../policies/requireRight.ts";
import type { Handler } from "../handler.ts";

/** Everything in open files, for who looks after the workspace. */
export const exportWorkspace: Handler<Routes["exportWorkspace"]> = async ({ services, principal }) => {
  requireRight(principal, "workspace.administer");
  const stream = await services.workspaceExports.start();
  const day = new Date().toISOString().slice(0, 10);
  return { mediaType: "application/zip", stream, fileName: `throughline-${day}.zip` };
};
