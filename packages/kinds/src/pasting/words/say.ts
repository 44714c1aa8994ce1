import { gatherWords } from "@throughline/words";

/** What is said of text and cells that are pasted. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
