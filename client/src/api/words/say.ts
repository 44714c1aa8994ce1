import { gatherWords } from "@throughline/words";

/** What the server's refusals say on screen. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
