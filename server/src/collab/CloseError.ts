import { inspect } from "node:util";
import { closeReasons, type CloseReason } from "@throughline/api";

/**
 * Ends a connection, or refuses one, for a reason that the client understands.
 * Hocuspocus reads `code` and `reason` from what its hooks throw. The message is empty on purpose:
 * Hocuspocus prints messages of hook errors to the console, past our log; and where it prints the
 * error itself, it is one line and no stack, so that a client that is refused all day fills no disk.
 */
export class CloseError extends Error {
  readonly code: number;
  readonly reason: CloseReason;

  constructor(reason: CloseReason, options?: ErrorOptions) {
    super("", options);
    this.name = "CloseError";
    this.code = closeReasons[reason].code;
    this.reason = reason;
  }

  [inspect.custom](): string {
    return `CloseError: ${this.reason}`;
  }
}
