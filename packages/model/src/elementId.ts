import type { Random } from "./random.ts";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A new element id: 12 characters, about 71 bits, so that ids made offline on many devices don't meet. */
export function createElementId(random: Random): string {
  let id = "";
  for (let i = 0; i < 12; i++) id += alphabet[Math.floor(random() * alphabet.length)];
  return id;
}

/** Ids may also be given (imports, derived ids such as one emotion point per step and lane). */
export function isElementId(value: unknown): value is string {
  return typeof value === "string" && /^[\w:.-]{1,100}$/.test(value) && !forbiddenKeys.has(value);
}

/** Keys that must never become property names of plain objects. */
export const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
