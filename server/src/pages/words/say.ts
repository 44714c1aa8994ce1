import { gatherWords } from "@throughline/words";

/** What the server says where the client isn't built. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
