import { gatherWords } from "@throughline/words";

/** What the account's menu and API keys say. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
