import type { Request } from "express";

/** A request's headers in the form of the Fetch API, which better-auth and the WebSocket side use. */
export function webHeaders(request: Request): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined) headers.append(name, each);
  }
  return headers;
}
