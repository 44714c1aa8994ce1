import { gatherWords } from "@throughline/words";

/** What the templates of story maps are called and hold. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
