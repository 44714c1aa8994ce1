import { gatherWords } from "@throughline/words";

/** What is said of a story map's files and of what is pasted on one. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
