import { gatherWords } from "@throughline/words";

/** What a story map says. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
