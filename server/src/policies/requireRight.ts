import { ApiError, can, type Principal, type WorkspaceAction } from "@throughline/api";

/** Lets those pass who may do this in the workspace. @throws ApiError `not-allowed`. */
export function requireRight(principal: Principal, action: WorkspaceAction): void {
  if (!can(principal, action, { type: "workspace" })) {
    throw new ApiError("not-allowed", "You may not do this in this workspace");
  }
}
