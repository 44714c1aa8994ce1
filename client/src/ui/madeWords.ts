import type { LiveKind } from "@throughline/kinds";

/** What was or will be made, counted by types of element: "3 stages, 10 steps". */
export function madeWords(
  { schema }: Pick<LiveKind, "schema">,
  made: readonly { readonly type: string; readonly count: number }[],
): string {
  return made.flatMap(({ type, count }) => schema.elements.get(type)?.counted?.(count) ?? []).join(", ");
}
