import { gatherWords } from "@throughline/words";

/** What commands, keys and the palette are called. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
