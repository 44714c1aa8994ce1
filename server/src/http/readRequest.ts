import { ApiError, isFileBody, type ErrorDetail, type Route } from "@throughline/api";
import type { Request } from "express";
import { z } from "zod/mini";

/** A request after it was checked; the parts that a route doesn't have are undefined. */
export interface CheckedRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/**
 * Checks a request against its route's schemas.
 * @throws ApiError `not-found` when the address can't lead anywhere, `invalid-request` with the path of every problem
 * in query and body together.
 */
export function readRequest(route: Route, request: Request): CheckedRequest {
  const details: ErrorDetail[] = [];
  const read = (part: "query" | "body", schema: z.ZodMiniType, value: unknown): unknown => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const { path, message } of parsed.error.issues) details.push({ path: [part, ...path.map(plainKey)], message });
    return undefined;
  };
  const params = route.params?.safeParse(request.params);
  if (params?.success === false) throw new ApiError("not-found", "There is nothing at this address");
  const query = route.query && read("query", z.strictObject(route.query.shape), { ...request.query });
  const body =
    route.body && (isFileBody(route.body) ? fileBytes(request) : read("body", route.body, request.body ?? {}));
  if (details.length > 0) throw new ApiError("invalid-request", "The request is not valid", details);
  return { params: params?.data, query, body };
}

function plainKey(key: PropertyKey): string | number {
  return typeof key === "symbol" ? String(key) : key;
}

function fileBytes({ body }: Request): Uint8Array {
  return body instanceof Uint8Array ? body : new Uint8Array();
}
