import { gatherWords } from "@throughline/words";

/** What stands on pictures of boards beside the boards themselves. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
