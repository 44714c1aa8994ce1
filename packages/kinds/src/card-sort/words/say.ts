import { gatherWords } from "@throughline/words";

/** What a card sort says. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
