/** The ids that an operation which makes several elements gives back. */
export function idsOf(result: unknown): readonly string[] {
  if (typeof result !== "object" || result === null || !("ids" in result) || !Array.isArray(result.ids)) return [];
  return result.ids.filter((id): id is string => typeof id === "string");
}

/** The id that an operation which makes an element gives back. */
export function idOf(result: unknown): string | undefined {
  if (typeof result !== "object" || result === null || !("id" in result)) return undefined;
  return typeof result.id === "string" ? result.id : undefined;
}
