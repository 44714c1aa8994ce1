import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  untitled: "Board ohne Titel",
} as const satisfies Translation<typeof en>;
