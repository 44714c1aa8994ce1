import { gatherWords } from "@throughline/words";

/** What the outline and the live region say. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
