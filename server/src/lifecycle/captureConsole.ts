import { format } from "node:util";
import type { Logger } from "pino";
import { CloseError } from "../collab/CloseError.ts";
import { LogThrottle } from "../collab/LogThrottle.ts";

/**
 * Leads what libraries print to the console into the log, so that standard output holds nothing but its lines.
 * A few lines a minute of each sort, because whoever sends garbage all day makes them print all day.
 * Refused connections, which Hocuspocus prints too, are left out: who refused one has logged it, with its reason.
 */
export function captureConsole(
  logger: Logger,
  target: Pick<Console, "error" | "warn" | "info" | "log"> = console,
): void {
  const throttle = new LogThrottle(logger);
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
      const message = format(...rest);
      // What they print about one client's garbage differs by numbers and ids only.
      const matter = `${err?.message ?? ""} ${message}`.replaceAll(/[\d-]+|"[^"]*"/g, "").slice(0, 60);
      throttle.log(level, matter, { from: "console", err }, message);
    };
  }
}
