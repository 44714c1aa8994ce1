import { gatherWords } from "@throughline/words";

/** What a journey map says. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
