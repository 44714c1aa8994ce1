import type { Language } from "@throughline/words";

/** Remembers for a year in which language this browser asks for pages; the server reads it (`pages/clientRouter.ts`). */
export function rememberLanguage(language: Language): void {
  document.cookie = `throughline-language=${language}; path=/; max-age=31536000; samesite=lax`;
}
