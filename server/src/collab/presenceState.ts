import { maxAwarenessStateLength, maxPresenceDepth } from "./limits.ts";

/**
 * Reads what a client says about itself; null when it says that it has gone. Undefined for what isn't passed on: what is
 * too large, no record, nested so deep that encoding it again could overflow the stack, or names an object's prototype.
 */
export function readPresenceState(json: string): Record<string, unknown> | null | undefined {
  if (json.length > maxAwarenessStateLength || depthOf(json) > maxPresenceDepth || namesPrototype(json))
    return undefined;
  let state: unknown;
  try {
    state = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (state === null) return null;
  return typeof state === "object" && !Array.isArray(state) ? { ...state } : undefined;
}

/** How deep a JSON text is nested. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === quote) isText = !isText;
    else if (isText) at += code === backslash ? 1 : 0;
    else if (code === brace || code === bracket) deepest = Math.max(deepest, (depth += 1));
    else if (code === closingBrace || code === closingBracket) depth -= 1;
  }
  return deepest;
}

const [quote, backslash, brace, closingBrace, bracket, closingBracket] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d];

/** As a key or as a word; escaped underscores are how one would hide it. */
function namesPrototype(json: string): boolean {
  return json.includes("__proto__") || /\\u005f/i.test(json);
}
