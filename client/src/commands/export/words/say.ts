import { gatherWords } from "@throughline/words";

/** What is said of taking a board out as a file. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
