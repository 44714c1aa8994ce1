import { pino, type Logger } from "pino";
import type { LogLevel } from "../config/Config.ts";

/**
 * Makes the server's logger: one JSON object per line on stdout.
 * Log ids, counts, durations and errors, never what people wrote, and no tokens or passwords.
 */
export function createLogger(level: LogLevel): Logger {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ["*.authorization", "*.cookie", "*.password", "*.token", "req.headers"],
  });
}
