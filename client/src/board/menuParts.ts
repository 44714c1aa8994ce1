import { createPart } from "../ui/part.tsx";

/** The menu at the pointer or at the selected element. */
export const BoardMenu = createPart(async () => (await import("./BoardMenu.tsx")).BoardMenu);

/** What a kind offers, under a button. */
export const EntriesDrop = createPart(async () => (await import("./EntriesDrop.tsx")).EntriesDrop);

/** A menu of plain entries. */
export const ItemsDrop = createPart(async () => (await import("../ui/ItemsDrop.tsx")).ItemsDrop);
