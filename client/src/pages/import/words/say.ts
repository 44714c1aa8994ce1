import { gatherWords } from "@throughline/words";

/** What the import of a file says; the file's own problems are said by kinds. */
export const say = await gatherWords({ en: () => import("./en.ts"), de: () => import("./de.ts") });
