import { gatherWords } from "@throughline/words";

/** What the timeline, comparing and the replay say. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
