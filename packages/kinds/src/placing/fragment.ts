import type { BoardElement, BoardReader } from "@throughline/model";
import { z } from "zod/mini";

/**
 * Elements as they are on the clipboard: plain, with their ids, which are replaced when they are pasted. What is
 * inside a copied container (the steps of a stage, the cards of a step) is copied with it.
 */
const fragmentSchema = z.array(z.record(z.string(), z.unknown())).check(z.maxLength(5_000));
export type Fragment = z.infer<typeof fragmentSchema>;

/** Arguments of `pasteElements`: what, and the element near which it goes. Result: `{ ids }`, the pasted top elements. */
export const pasteArgs = z.object({
  elements: fragmentSchema,
  near: z.optional(z.string()),
  around: z
    .optional(fragmentSchema)
    .check(
      z.describe(
        "What they stood in and was not copied with them (lanes, releases): on another board its like is found or made",
      ),
    ),
});

/** Arguments of `deleteElements`: containers take what they hold with them. Ids that are gone are passed over. */
export const deleteArgs = z.object({ ids: z.array(z.string()).check(z.minLength(1), z.maxLength(5_000)) });

/** The elements and what they hold, by `place[0]`, each once: containers before their content, content in order. */
export function copyElements(board: BoardReader, ids: readonly string[]): Fragment {
  const held = new Map<string, BoardElement[]>();
  for (const element of board.all()) {
    const container = element.place?.[0];
    if (container === undefined || container === "") continue;
    const siblings = held.get(container);
    if (siblings) siblings.push(element);
    else held.set(container, [element]);
  }
  const copied = new Map<string, BoardElement>();
  const copy = (element: BoardElement | undefined): void => {
    if (!element || copied.has(element.id)) return;
    copied.set(element.id, element);
    for (const inner of (held.get(element.id) ?? []).sort(byOrder)) copy(inner);
  };
  for (const id of ids) copy(board.get(id));
  // An element that was named before its container has to follow it.
  return containersFirst(Array.from(copied.values()));
}

/** What elements of a fragment stand in without its being copied with them: by its meaning they find a place elsewhere. */
export function copyAround(board: BoardReader, elements: Fragment): Fragment {
  const copied = new Set(elements.map(({ id }) => id));
  const around = new Map<string, BoardElement>();
  for (const { place } of elements) {
    for (const id of Array.isArray(place) ? place.slice(0, 2) : []) {
      const outer = typeof id === "string" && !copied.has(id) ? board.get(id) : undefined;
      if (outer) around.set(outer.id, outer);
    }
  }
  return Array.from(around.values());
}

function byOrder(a: BoardElement, b: BoardElement): number {
  const [first, second] = [a.place?.[2] ?? "", b.place?.[2] ?? ""];
  return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : 1;
}

/** Elements in an order in which each comes after what it stands in. */
export function containersFirst(elements: readonly BoardElement[]): BoardElement[] {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const sorted = new Set<BoardElement>();
  const visit = (element: BoardElement, above: ReadonlySet<string>): void => {
    const container = byId.get(element.place?.[0] ?? "");
    // A place that leads back to itself is only found in a broken document.
    if (container && !above.has(container.id)) visit(container, new Set([...above, container.id]));
    sorted.add(element);
  };
  for (const element of elements) visit(element, new Set([element.id]));
  return Array.from(sorted);
}
