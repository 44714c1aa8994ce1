import type { ElementType } from "./elementType.ts";
import { OperationError } from "./operationError.ts";

/** A value as it may be stored under a key of an element. @throws OperationError with the path of what doesn't fit. */
export function checkValue(type: ElementType, key: string, value: unknown): unknown {
  const valueType = Object.hasOwn(type.values, key) ? type.values[key] : undefined;
  if (!valueType) throw new OperationError("invalid", `${type.label} has no "${key}"`);
  const parsed = valueType.schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({
    path: [key, ...issue.path.map(String)],
    message: issue.message,
  }));
  throw new OperationError("invalid", `${type.label}: "${key}" ${issues[0]?.message ?? "is not valid"}`, issues);
}

/** A text as it may be stored under a key of an element. @throws OperationError when it is none, or too long. */
export function checkText(type: ElementType, key: string, text: unknown): string {
  const limit = type.texts[key]?.maxLength;
  if (limit === undefined) throw new OperationError("invalid", `${type.label} has no text "${key}"`);
  if (typeof text !== "string") throw new OperationError("invalid", `${type.label}: "${key}" is not a text`);
  if (text.length > limit) throw new OperationError("invalid", `${type.label}: at most ${limit} characters`);
  return text;
}
