import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  remove: "Löschen",
  duplicate: "Duplizieren",
} as const satisfies Translation<typeof en>;
