/** The languages that every text of the product is written in. The first stands in where nobody asked for one. */
export const languages = ["en", "de"] as const;

/** A language of the product, as a BCP 47 tag: for `lang`, for `Intl`, on the wire. */
export type Language = (typeof languages)[number];

/** What each language calls itself, for whoever chooses one. Never translated: they are looked for by those who read them. */
export const languageNames: Readonly<Record<Language, string>> = { en: "English", de: "Deutsch" };

export function isLanguage(tag: unknown): tag is Language {
  return languages.some((language) => language === tag);
}

/** The first of somebody's languages (tags with or without a region, the dearest first) that the product has; else English. */
export function chooseLanguage(wishes: readonly string[]): Language {
  const known = wishes.map((wish) => wish.toLowerCase().split("-")[0]).find(isLanguage);
  return known ?? languages[0];
}
