import { pino, type DestinationStream, type Logger } from "pino";
import type { LogLevel } from "../config/Config.ts";
import { describeError } from "./describeError.ts";

/**
 * Makes the server's logger: one JSON object per line on stdout.
 * Log ids, counts, durations and errors, never what people wrote, and no tokens or passwords.
 */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
    redact: ["*.authorization", "*.cookie", "*.password", "*.token", "req.headers"],
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
