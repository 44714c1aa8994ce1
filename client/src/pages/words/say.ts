import { gatherWords } from "@throughline/words";

/** What the pages say on which people come in: setting up, signing in, joining. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
