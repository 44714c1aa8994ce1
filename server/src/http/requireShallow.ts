import { ApiError } from "@throughline/api";

/** Deeper than anything the API takes; what goes over values by recursion is safe up to here. */
const maxDepth = 32;

/** More lists, objects and entries than any request of ours has: each costs more than its bytes. */
const maxParts = 100_000;

const codes = { quote: 34, comma: 44, backslash: 92, openList: 91, closeList: 93, openObject: 123, closeObject: 125 };

/**
 * Refuses JSON that is nested too deeply or holds too many parts, before it is parsed: a body of brackets takes a
 * hundred times as long as one of text. @throws RefusedBody.
 */
export function requireShallow(json: Uint8Array): void {
  let depth = 0;
  let parts = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json[at];
    if (code === codes.quote) at = endOfString(json, at + 1);
    else if (code === codes.openList || code === codes.openObject) depth += 1;
    else if (code === codes.closeList || code === codes.closeObject) depth -= 1;
    else if (code !== codes.comma) continue;
    parts += 1;
    // The body itself isn't a level.
    if (depth > maxDepth + 1) refuse(`must not be nested deeper than ${maxDepth} levels`);
    if (parts > maxParts) refuse(`must not have more than ${maxParts} parts`);
  }
}

function endOfString(json: Uint8Array, from: number): number {
  let at = from;
  for (; at < json.length && json[at] !== codes.quote; at += 1) if (json[at] === codes.backslash) at += 1;
  return at;
}

function refuse(message: string): never {
  throw new RefusedBody(new ApiError("invalid-request", `The body ${message}`, [{ path: ["body"], message }]));
}

/** A body that is refused while it is read: Express gives errors of bodies a status, which an ApiError has already. */
export class RefusedBody extends Error {
  readonly refusal: ApiError;

  constructor(refusal: ApiError) {
    super(refusal.message);
    this.refusal = refusal;
  }
}
