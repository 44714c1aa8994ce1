import { gatherWords } from "@throughline/words";

/** What is said of files that are read, whatever kind of board they become. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
