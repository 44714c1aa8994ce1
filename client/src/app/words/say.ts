import { gatherWords } from "@throughline/words";

/** What the frame around all pages says. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
