import { gatherWords } from "@throughline/words";

/** What sharing a board says. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
