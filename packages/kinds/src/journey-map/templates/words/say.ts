import { gatherWords } from "@throughline/words";

/** What the templates of journey maps are called; what they hold is content and stays as it is. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
