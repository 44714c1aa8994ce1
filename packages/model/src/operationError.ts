/** Why an operation was refused. `not-found`: an id that isn't there; `invalid`: arguments or state don't allow it. */
export type OperationErrorCode = "not-found" | "invalid" | "unknown-operation";

/** One thing that is wrong with the arguments; `path` leads to it. */
export interface OperationIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** An operation that was refused before it wrote anything. The message can be shown to people. */
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
