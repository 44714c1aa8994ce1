import { gatherWords } from "@throughline/words";

/** What the page of boards says. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
