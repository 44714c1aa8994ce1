import type { BoardElement, BoardReader, TextType } from "@throughline/model";
import type { OutlineItem } from "./outline.ts";

/** What stands in the place of a text that nobody has typed yet, as the element's own file says it. */
export function placeholderOf<T extends string>(
  { texts }: { readonly texts: Readonly<Record<T, TextType>> },
  key: NoInfer<T>,
): string {
  return texts[key].placeholder ?? "";
}

/** An element as outlines read it: what it is called and which text is typed in place say its own file; `details` the caller. */
export function outlineItem(
  board: BoardReader,
  { id }: Pick<BoardElement, "id">,
  details: readonly string[] = [],
): OutlineItem {
  const element = board.get(id);
  const type = board.schema.elements.get(element?.type ?? "");
  const [textKey] = Object.keys(type?.texts ?? {});
  const text = textKey === undefined ? "" : element?.[textKey];
  return {
    elementId: id,
    text: typeof text === "string" ? text : "",
    typeLabel: type?.label ?? "",
    details,
    ...(textKey !== undefined && { textKey }),
  };
}
