import { ApiError } from "@throughline/api";
import type { RequestHandler } from "express";

/** Deeper than anything the API takes; what goes over values by recursion is safe up to here. */
const maxDepth = 32;

/** Refuses JSON bodies that are nested too deeply. @throws ApiError `invalid-request`. */
export const requireShallow: RequestHandler = (request, _response, next) => {
  if (isDeeperThan(request.body, maxDepth)) {
    const message = `must not be nested deeper than ${maxDepth} levels`;
    throw new ApiError("invalid-request", `The body ${message}`, [{ path: ["body"], message }]);
  }
  next();
};

/** Goes level by level instead of by recursion, which is what deep values would break. */
function isDeeperThan(value: unknown, limit: number): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
  }
  return false;
}
