import { ApiError, type ErrorBody, type ErrorCode } from "@throughline/api";
import { OperationError } from "@throughline/model";
import type { ErrorRequestHandler } from "express";
import type { Logger } from "pino";
import { RefusedBody } from "./requireShallow.ts";
import { CloseError } from "../collab/CloseError.ts";
import { routeOf } from "../lifecycle/routeOf.ts";
import { storageFailure } from "../machine/storageFailure.ts";

/** Turns whatever a route threw into the API's error answer; what nobody foresaw is logged and says nothing to the outside. */
export function answerError(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const refusal = toApiError(error);
    if (refusal.status >= 500) logger.error({ route: routeOf(request), err: error }, "error while answering");
    const body: ErrorBody = {
      error: { code: refusal.code, message: refusal.message, details: [...refusal.details] },
    };
    if (refusal.status === 429 || refusal.status === 503) response.setHeader("Retry-After", "5");
    response.status(refusal.status).json(body);
  };
}

function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof RefusedBody) return error.refusal;
  if (error instanceof OperationError) return fromOperation(error);
  // A document that can't be opened: the store is away, or a newer program wrote it.
  if (error instanceof CloseError)
    return new ApiError("unavailable", "This board can't be opened just now", [], { cause: error });
  if (storageFailure(error) !== undefined)
    return new ApiError("unavailable", "The server can't store anything just now; try again in a while");
  const type = typeOf(error);
  const bodyError = Object.hasOwn(bodyErrors, type) ? bodyErrors[type] : undefined;
  if (bodyError !== undefined) return new ApiError(...bodyError);
  return new ApiError("internal-error", "Something went wrong on the server; nothing was changed");
}

function fromOperation({ code, message, issues }: OperationError): ApiError {
  const details = issues.map((issue) => ({ path: ["body", "operations", ...issue.path], message: issue.message }));
  return new ApiError(code === "not-found" ? "not-found" : "invalid-request", message, details);
}

/** What body-parser calls its errors. */
const bodyErrors: Readonly<Record<string, [ErrorCode, string]>> = {
  "entity.parse.failed": ["invalid-json", "The body is not valid JSON"],
  "entity.too.large": ["too-large", "The body is too large"],
  "encoding.unsupported": ["wrong-content-type", "This content encoding can't be read"],
  "charset.unsupported": ["wrong-content-type", "This character set can't be read"],
  "request.aborted": ["invalid-request", "The request ended too early"],
  "request.size.invalid": ["invalid-request", "The body is not as long as it says"],
};

function typeOf(error: unknown): string {
  if (error instanceof URIError) return "request.aborted";
  return typeof error === "object" && error !== null && "type" in error ? String(error.type) : "";
}
