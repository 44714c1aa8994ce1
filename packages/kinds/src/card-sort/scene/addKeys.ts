/** The key of the place where the next group would stand. */
export const addGroupKey = "add-group";

/** The key of the "+" beneath a group's cards, or beneath the tray's (`null`). */
export function addCardKey(categoryId: string | null): string {
  return `add-card:${categoryId ?? ""}`;
}
