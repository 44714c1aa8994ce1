/** Keys of the ghost "+" items, and what each stands for. */
export const addGroupKey = "add-group";
const addCardPrefix = "add-card:";

/** The key of the "+" beneath a group's cards, or beneath the tray's (`null`). */
export function addCardKey(categoryId: string | null): string {
  return `${addCardPrefix}${categoryId ?? ""}`;
}

/** What a ghost's key stands for; `undefined` for any other key. */
export function readGhostKey(
  key: string,
): { readonly adds: "group" } | { readonly adds: "card"; readonly category: string | null } | undefined {
  if (key === addGroupKey) return { adds: "group" };
  if (!key.startsWith(addCardPrefix)) return undefined;
  return { adds: "card", category: key.slice(addCardPrefix.length) || null };
}
