import type { ErrorCode, ErrorDetail } from "@throughline/api";

/**
 * What a thread throws to refuse something with words for people; who asked gets it as an ApiError. Not that class
 * itself: it would bring all schemas of the API into each thread, which then starts later.
 */
export class ApiRefusal extends Error {
  override readonly name = "ApiError";
  readonly code: ErrorCode;
  readonly details: readonly ErrorDetail[];

  constructor(code: ErrorCode, message: string, details: readonly ErrorDetail[] = []) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
