import type { BoardContent } from "./boardContent.ts";
import { compareOrdered, type Ordered } from "./orderKey.ts";

type PlainElement = BoardContent["elements"][number];

/**
 * Which elements got another order key and stand where they stood among those of their siblings that were there before:
 * a renumbering gives new keys to many and moves none. For all who tell what was moved. The elements may come in any
 * order; swapping before and after changes nothing.
 */
export function findStayed(before: readonly PlainElement[], after: readonly PlainElement[]): ReadonlySet<string> {
  const then = new Map(before.map((element) => [String(element.id), siblingOf(element)]));
  const pairs = after.flatMap((element) => {
    const [earlier, later] = [then.get(String(element.id)), siblingOf(element)];
    return earlier && later && earlier.list === later.list ? [{ earlier, later }] : [];
  });
  const stayed = new Set<string>();
  for (const siblings of Map.groupBy(pairs, ({ later }) => later.list).values()) {
    const changed = siblings.filter(({ earlier, later }) => earlier.order !== later.order);
    if (changed.length === 0) continue;
    const reordered = findReordered(
      siblings.map(({ earlier }) => earlier),
      siblings.map(({ later }) => later),
    );
    for (const { later } of changed) if (!reordered.has(later.id)) stayed.add(later.id);
  }
  return stayed;
}

/** An element with the list in which it stands and its order there. */
function siblingOf({ id, type, place }: PlainElement): (Ordered & { readonly list: string }) | undefined {
  if (!Array.isArray(place)) return undefined;
  const [container, lane, order]: readonly unknown[] = place;
  return { id: String(id), list: [type, container, lane].join("\n"), order: String(order) };
}

/**
 * Which siblings stand elsewhere among each other than before. Whose key is the same wasn't moved; of several between the
 * same two of those nobody can tell which went past the others.
 */
function findReordered(before: readonly Ordered[], after: readonly Ordered[]): ReadonlySet<string> {
  const later = new Map(after.map(({ id, order }) => [id, order]));
  const isAnchor = ({ id, order }: Ordered) => later.get(id) === order;
  const anchors = new Set(before.filter(isAnchor).map(({ id }) => id));
  if (anchors.size === before.length) return new Set();
  const [gapsBefore, gapsAfter] = [before, after].map((siblings) => gapsBetween(siblings, anchors));
  const reordered = new Set<string>();
  for (const [id, gap] of gapsBefore ?? []) if (gapsAfter?.get(id) !== gap) reordered.add(id);
  const stayed = (gaps: ReadonlyMap<string, number> = new Map()) => groupByGap(gaps, reordered);
  const [then, now] = [stayed(gapsBefore), stayed(gapsAfter)];
  for (const [gap, ids] of then) {
    if (ids.join() !== now.get(gap)?.join()) for (const id of ids) reordered.add(id);
  }
  return reordered;
}

/** After how many anchors each of the others stands, in their order. */
function gapsBetween(siblings: readonly Ordered[], anchors: ReadonlySet<string>): ReadonlyMap<string, number> {
  const gaps = new Map<string, number>();
  let passed = 0;
  for (const { id } of siblings.toSorted(compareOrdered)) {
    if (anchors.has(id)) passed += 1;
    else gaps.set(id, passed);
  }
  return gaps;
}

function groupByGap(gaps: ReadonlyMap<string, number>, without: ReadonlySet<string>): ReadonlyMap<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const [id, gap] of gaps) {
    if (without.has(id)) continue;
    const group = groups.get(gap);
    if (group === undefined) groups.set(gap, [id]);
    else group.push(id);
  }
  return groups;
}
