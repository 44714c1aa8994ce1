import { format } from "node:util";
import type { Logger } from "pino";
import { CloseError } from "../collab/CloseError.ts";

/**
 * Leads what libraries print to the console into the log, so that standard output holds nothing but its lines.
 * Refused connections, which Hocuspocus prints too, are left out: who refused one has logged it, with its reason.
 */
export function captureConsole(
  logger: Logger,
  target: Pick<Console, "error" | "warn" | "info" | "log"> = console,
): void {
  for (const [method, level] of [
    ["error", "error"],
    ["warn", "warn"],
    ["info", "info"],
    ["log", "info"],
  ] as const) {
    target[method] = (...words: unknown[]) => {
      if (words.some((word) => word instanceof CloseError)) return;
      const err = words.find((word) => word instanceof Error);
      const rest = words.filter((word) => word !== err);
      logger[level]({ from: "console", err }, format(...rest));
    };
  }
}
