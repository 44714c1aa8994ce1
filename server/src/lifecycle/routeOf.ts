import type { Request } from "express";

/**
 * The pattern of the route that a request met, for logs and metrics: never the address itself, which holds ids of
 * boards and tokens of links. Ask when the request was answered. `/api/auth` stands for all that better-auth
 * serves, `page` for the client's one page, `other` for its files and for what nothing answers to.
 */
export function routeOf(request: Request): string {
  const [path = ""] = request.originalUrl.split("?");
  if (path.startsWith("/api/auth/")) return "/api/auth";
  const pattern: unknown = request.route?.path;
  if (pattern === "/{*splat}") return "page";
  if (typeof pattern === "string") return pattern;
  return path.startsWith("/api/") ? "/api" : "other";
}

/** The method, where it is one that means something: methods are the client's words too. */
export function methodOf({ method }: Request): string {
  return /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(method) ? method : "OTHER";
}
