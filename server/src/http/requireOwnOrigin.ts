import { ApiError } from "@throughline/api";
import type { RequestHandler } from "express";
import { isAllowedOrigin } from "../collab/isAllowedOrigin.ts";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses changes that another site's page asks for with a visitor's cookies. Browsers name the page's origin on every
 * such request and pages can't forge it; programs send none, and have no cookies of ours but their own.
 */
export function requireOwnOrigin(publicUrl: string | undefined): RequestHandler {
  return (request, _response, next) => {
    if (safeMethods.has(request.method) || isAllowedOrigin(request.headers, publicUrl)) return next();
    throw new ApiError("wrong-origin", "This request came from a page of another site");
  };
}
