import { gatherWords } from "@throughline/words";

/** What is said of a board's past. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
