import type { Language } from "@throughline/words";

/** Remembers for a year in which language this browser asks for pages; the server reads it (`pages/languageOf.ts`). */
export function rememberLanguage(language: Language): void {
  document.cookie = `throughline-language=${language}; path=/; max-age=31536000; samesite=lax`;
}

/** The language that is remembered here. */
export function rememberedLanguage(): string | undefined {
  return /(?:^|;\s*)throughline-language=([a-z]+)/.exec(document.cookie)?.[1];
}
