import { generateKeyBetween } from "fractional-indexing";
import type { Random } from "./random.ts";

/** A position among siblings; compare as plain strings, ties by element id. */
export type OrderKey = string;

/** The key of a first child. */
export const firstOrderKey: OrderKey = "a0";

/**
 * Above so many characters siblings are renumbered. Keys grow by a character or two with each insertion into one gap
 * that narrows, and are kept, sent and compared with every element.
 */
export const longestOrderKey = 64;

/** How often a new key is moved at random: two people who insert at one place at once differ in 4,095 of 4,096 cases. */
const jitterBits = 12;

/**
 * A key strictly between two others; `undefined` means the beginning or the end. A random part keeps two people who
 * insert at the same place at the same time from getting the same key; if they do, the element id decides.
 * @throws RangeError when `before` is not smaller than `after`, or when a key is not a key.
 */
export function orderKeyBetween(before: OrderKey | undefined, after: OrderKey | undefined, random: Random): OrderKey {
  if (before !== undefined && after !== undefined && before >= after) {
    throw new RangeError(`No order key fits between ${before} and ${after}`);
  }
  let low = before ?? null;
  let high = after ?? null;
  try {
    let key = generateKeyBetween(low, high);
    for (let bit = 0; bit < jitterBits; bit++) {
      if (random() < 0.5) low = key;
      else high = key;
      // At an open end stay near: bisecting towards it would count up by one each time and carry no chance.
      if (low === null || high === null) {
        low ??= generateKeyBetween(null, key);
        high ??= generateKeyBetween(key, null);
      }
      key = generateKeyBetween(low, high);
    }
    return key;
  } catch (cause) {
    throw new RangeError(`${String(before)} or ${String(after)} is no order key`, { cause });
  }
}

/** fractional-indexing looks at letters only when something has to go between two keys, and throws then. */
const keyLetters = /^[0-9A-Za-z]+$/;

/** True for strings that can be used as an order key; anything else in a document is read as {@link firstOrderKey}. */
export function isOrderKey(value: unknown): value is OrderKey {
  if (typeof value !== "string" || value.length > 512 || !keyLetters.test(value)) return false;
  try {
    generateKeyBetween(value, null);
    return true;
  } catch {
    return false;
  }
}

/** Something that stands in an order: an element with its key. */
export interface Ordered {
  readonly id: string;
  readonly order: OrderKey;
}

/** The order of siblings: by key, then by id. Total, and the same on every device. */
export function compareOrdered(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * The key for something that goes right before the sibling `anchor` (or to the end when `anchor` is undefined or
 * gone). `siblings` must be sorted and must not contain what is moved. Where neighbours have equal keys the new one
 * goes after all of them, because nothing fits between equal keys.
 */
export function orderKeyBefore(siblings: readonly Ordered[], anchor: string | undefined, random: Random): OrderKey {
  const found = anchor === undefined ? -1 : siblings.findIndex((sibling) => sibling.id === anchor);
  const index = found < 0 ? siblings.length : found;
  const before = siblings[index - 1]?.order;
  const after = siblings.slice(index).find((sibling) => before === undefined || sibling.order > before)?.order;
  return orderKeyBetween(before, after, random);
}
