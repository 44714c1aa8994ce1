import { gatherWords } from "@throughline/words";

/** What dialogs and the list of people beside a board say. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
