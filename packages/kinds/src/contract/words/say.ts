import { gatherWords } from "@throughline/words";

/** What every kind of board says. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
