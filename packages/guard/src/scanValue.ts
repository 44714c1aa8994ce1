import { maxDepth, maxValues } from "./guardLimits.ts";
import type { GuardRefusal } from "./guardVerdict.ts";
import { MalformedUpdateError } from "./MalformedUpdateError.ts";
import type { UpdateReader } from "./UpdateReader.ts";
import { typeOfJson, typeOfText, valueTypes, type ValueTypes } from "./valueTypes.ts";

/** Thrown while reading, when there is no need to read on: the update is refused whatever else it holds. */
export class OffenceFound extends Error {
  readonly reason: GuardRefusal;

  constructor(reason: GuardRefusal, detail: string) {
    super(detail);
    this.name = "OffenceFound";
    this.reason = reason;
  }
}

/** How many values an update may still hold. */
export interface ValueBudget {
  left: number;
}

export const createValueBudget = (): ValueBudget => ({ left: maxValues });

const prototypeKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** @throws OffenceFound for a key that would reach an object's prototype instead of the object. */
export function checkKey(key: string): void {
  if (prototypeKeys.has(key)) throw new OffenceFound("prototype-key", `the key ${key}`);
}

function spend(budget: ValueBudget, depth: number): void {
  budget.left -= 1;
  if (budget.left < 0) throw new OffenceFound("too-many", `more than ${maxValues} values`);
  if (depth > maxDepth) throw new OffenceFound("too-deep", `a value nested deeper than ${maxDepth}`);
}

/**
 * Goes past one value as lib0 encodes it, without building it, and returns its type.
 * @throws OffenceFound when it is nested too deep, has a forbidden key, or holds what JSON can't.
 */
export function scanAny(reader: UpdateReader, budget: ValueBudget, depth = 0): ValueTypes {
  const tag = reader.readByte();
  spend(budget, depth);
  switch (tag) {
    case 127:
      return valueTypes.undefined;
    case 126:
      return valueTypes.null;
    case 121: // false
    case 120: // true
      return valueTypes.boolean;
    case 125:
      reader.skipSigned();
      return valueTypes.number;
    case 124:
      reader.skip(4);
      return valueTypes.number;
    case 123:
      reader.skip(8);
      return valueTypes.number;
    case 122:
      throw new OffenceFound("foreign-content", "a big integer");
    case 119:
      return typeOfText(reader.readText());
    case 118: {
      const count = reader.readCount(2, "The number of keys");
      for (let index = 0; index < count; index += 1) {
        checkKey(reader.readText());
        scanAny(reader, budget, depth + 1);
      }
      return valueTypes.record;
    }
    case 117: {
      const count = reader.readCount(1, "The number of entries");
      for (let index = 0; index < count; index += 1) scanAny(reader, budget, depth + 1);
      return valueTypes.list;
    }
    case 116:
      reader.skipBytes();
      return valueTypes.bytes;
    default:
      throw new MalformedUpdateError(`There is no sort of value ${tag}`);
  }
}

/**
 * Reads one value that stands as JSON text, and returns its type.
 * @throws OffenceFound as {@link scanAny}
 */
export function scanJson(text: string, budget: ValueBudget): ValueTypes {
  // A text of brackets alone would be an object each; so depth is looked at before anything is built.
  checkJsonDepth(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new MalformedUpdateError("A value isn't JSON");
  }
  checkParsed(value, budget, 0);
  return typeOfJson(value);
}

function checkJsonDepth(text: string): void {
  let depth = 0;
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charCodeAt(index);
    if (isQuoted) {
      if (letter === 0x5c) index += 1;
      else if (letter === 0x22) isQuoted = false;
    } else if (letter === 0x22) isQuoted = true;
    else if (letter === 0x5b || letter === 0x7b) {
      depth += 1;
      if (depth > maxDepth) throw new OffenceFound("too-deep", `a value nested deeper than ${maxDepth}`);
    } else if (letter === 0x5d || letter === 0x7d) depth -= 1;
  }
}

function checkParsed(value: unknown, budget: ValueBudget, depth: number): void {
  spend(budget, depth);
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const entry of value) checkParsed(entry, budget, depth + 1);
    return;
  }
  for (const [key, entry] of Object.entries(value)) {
    checkKey(key);
    checkParsed(entry, budget, depth + 1);
  }
}
