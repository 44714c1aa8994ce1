import type { Routes } from "@throughline/api";
import type { RecoveryState } from "../../backup/Recovery.ts";
import { requireRight } from "../../policies/requireRight.ts";
import type { Handler } from "../handler.ts";

/** Whether a backup was restored lately, for who looks after the workspace. */
export const getRecovery: Handler<Routes["getRecovery"]> = async ({ services, principal }) => {
  requireRight(principal, "workspace.administer");
  return presentRecovery(services.recovery.current());
};

/** Begins a time of recovery without a restore. */
export const beginRecovery: Handler<Routes["beginRecovery"]> = async ({ services, principal }) => {
  requireRight(principal, "workspace.administer");
  return presentRecovery(await services.recovery.begin());
};

/** Ends the time of recovery; nothing happens when it is over already. */
export const endRecovery: Handler<Routes["endRecovery"]> = async ({ services, principal }) => {
  requireRight(principal, "workspace.administer");
  await services.recovery.end();
};

function presentRecovery(state: RecoveryState | undefined) {
  if (state === undefined) return { recovery: null };
  const time = (ms: number) => new Date(ms).toISOString();
  return { recovery: { since: time(state.since), until: time(state.until), backupAt: time(state.backupAt) } };
}
