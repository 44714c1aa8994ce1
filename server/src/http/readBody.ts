import { ApiError, isFileBody, maxImportBytes, type Route } from "@throughline/api";
import express, { type RequestHandler } from "express";
import { requireShallow } from "./requireShallow.ts";

/** The largest JSON body: as many operations at once as there may be, and a pasted board of some thousand elements. */
const maxJsonBytes = 1024 * 1024;

const readJson = express.json({
  limit: maxJsonBytes,
  type: "application/json",
  verify: (_request, _response, bytes) => requireShallow(bytes),
});
const readFile = express.raw({ limit: maxImportBytes, type: () => true });

/**
 * Reads the body that a route wants. A body of another type is refused before it is read; JSON routes take no forms,
 * which other sites' pages could send without asking.
 */
export function readBody({ body }: Route): RequestHandler[] {
  if (body === undefined) return [];
  if (isFileBody(body)) return [requireType(body.mediaTypes), readFile];
  return [requireType(["application/json"]), readJson];
}

function requireType(types: readonly string[]): RequestHandler {
  return (request, _response, next) => {
    const hasBody =
      request.headers["transfer-encoding"] !== undefined || Number(request.headers["content-length"] ?? 0) > 0;
    if (!hasBody || request.is([...types]) !== false) return next();
    throw new ApiError("wrong-content-type", `The body must be of the type ${types.join(" or ")}`);
  };
}
