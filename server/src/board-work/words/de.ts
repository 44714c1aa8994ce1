import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  copyOf: "Kopie von {title}",
} as const satisfies Translation<typeof en>;
