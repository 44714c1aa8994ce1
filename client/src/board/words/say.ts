import { gatherWords } from "@throughline/words";

/** What the page of a board says: bars, banners, empty and refused states. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
