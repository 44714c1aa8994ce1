import { gatherWords } from "@throughline/words";

/** What is said of moving, merging and adding, on every kind of board. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
