import type { Kind } from "@throughline/kinds";

/** Everything that people wrote on a board that is there as plain JSON: texts, and values that are words. */
export function textsOfContent(kind: Kind, elements: readonly Readonly<Record<string, unknown>>[]): string[] {
  return elements.flatMap((element) => {
    const type = kind.schema.elements.get(String(element.type));
    if (!type) return [];
    const keys = [...Object.keys(type.texts), ...Object.keys(type.values).filter((key) => type.values[key]?.field)];
    return keys
      .flatMap((key) => element[key])
      .filter((written): written is string => typeof written === "string" && written.trim() !== "");
  });
}
