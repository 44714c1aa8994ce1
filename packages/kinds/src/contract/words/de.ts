import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  duplicate: "Duplizieren",
} as const satisfies Translation<typeof en>;
