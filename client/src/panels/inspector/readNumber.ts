import type { FieldDescription } from "@throughline/model";

/**
 * A number as somebody typed it, within the field's limits and on its steps; a comma may stand for the point. `null`
 * when it was emptied and may be, `undefined` for what is no number.
 */
export function readNumber(
  text: string,
  { min, max, step, optional }: Extract<FieldDescription, { control: "number" }>,
): number | null | undefined {
  const trimmed = text.trim().replace(",", ".");
  if (trimmed === "") return optional ? null : undefined;
  const number = Number(/^[+-]?\d*\.?\d+/.exec(trimmed)?.[0] ?? Number.NaN);
  if (!Number.isFinite(number)) return undefined;
  const base = min ?? 0;
  const stepped = step === undefined ? number : base + Math.round((number - base) / step) * step;
  const clamped = Math.min(max ?? stepped, Math.max(min ?? stepped, stepped));
  // Steps such as 0.1 leave traces far behind the point.
  return Number(clamped.toFixed(6));
}
