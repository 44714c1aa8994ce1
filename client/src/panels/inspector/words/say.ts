import { gatherWords } from "@throughline/words";

/** What the inspector says. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
