import type { Cells } from "./readCells.ts";
import { trackerKeyOf } from "./trackerKey.ts";

/** Whether a text is a tracker's key, such as SHOP-12 or #7, rather than a name. */
export function isTrackerKey(text: string): boolean {
  return /^(?:[A-Z][A-Z0-9_]{0,20}-\d{1,12}|#\d{1,12})$/.test(text.trim());
}

const fold = (text: string) => text.trim().toLowerCase();

/** Finds a file's items by what others call them. */
export class ItemIndex {
  readonly #byReference = new Map<string, number>();
  readonly #byTitle = new Map<string, number | undefined>();

  constructor(rows: readonly Cells[]) {
    for (const [row, { key, itemId, link, story }] of rows.entries()) {
      for (const name of [key, itemId, link, trackerKeyOf(link.trim())]) {
        const reference = fold(name);
        if (reference !== "" && !this.#byReference.has(reference)) this.#byReference.set(reference, row);
      }
      const title = fold(story);
      // A name of several items names none of them.
      if (title !== "") this.#byTitle.set(title, this.#byTitle.has(title) ? undefined : row);
    }
  }

  /** The row of the item with this key, number or address: "SHOP-1", "10001", "https://…/browse/SHOP-1", "SHOP-1 Checkout". */
  byReference(text: string): number | undefined {
    const name = fold(text);
    if (name === "") return undefined;
    const found = this.#byReference.get(name) ?? this.#byReference.get(fold(trackerKeyOf(text.trim())));
    if (found !== undefined) return found;
    const [first = ""] = text.trim().split(/[\s:]/, 1);
    return isTrackerKey(first) ? this.#byReference.get(fold(first)) : undefined;
  }

  /** The row of the only item of this name. */
  byTitle(text: string): number | undefined {
    return this.#byTitle.get(fold(text));
  }
}
