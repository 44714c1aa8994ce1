/**
 * Why an operation was refused. `not-found`: an id that isn't there; `invalid`: arguments or state don't allow it;
 * `refused`: the kind of board doesn't, and the message says so in the language that is spoken.
 */
export type OperationErrorCode = "not-found" | "invalid" | "refused" | "unknown-operation";

/** One thing that is wrong with the arguments; `path` leads to it. */
export interface OperationIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** An operation that was refused before it wrote anything. The message is English, but for what a kind refuses. */
export class OperationError extends Error {
  override readonly name = "OperationError";
  readonly code: OperationErrorCode;
  readonly issues: readonly OperationIssue[];

  constructor(code: OperationErrorCode, message: string, issues: readonly OperationIssue[] = []) {
    super(message);
    this.code = code;
    this.issues = issues;
  }
}
