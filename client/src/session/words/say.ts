import { gatherWords } from "@throughline/words";

/** What is said of the work on an open board: its connection, what was done, what couldn't be. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
