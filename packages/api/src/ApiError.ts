import { errorStatus, type ErrorCode, type ErrorDetail } from "./errorCode.ts";

/** A request that was refused: thrown by the server's commands and policies, and again by the client that asked. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: ErrorCode;
  readonly details: readonly ErrorDetail[];

  /** The message is shown to people: what happened and what they can do. */
  constructor(code: ErrorCode, message: string, details: readonly ErrorDetail[] = [], options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.details = details;
  }

  /** The HTTP status that goes with the code. */
  get status(): number {
    return errorStatus[this.code];
  }
}
