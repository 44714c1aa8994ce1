import { gatherWords } from "@throughline/words";

/** What is said of what a pointer or a key does on the canvas. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
