import { gatherWords } from "@throughline/words";

/** What boards are called that are made of others. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
