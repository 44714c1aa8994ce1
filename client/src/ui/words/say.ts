import { gatherWords } from "@throughline/words";

/** What is said everywhere: notes, confirmations, forms. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
