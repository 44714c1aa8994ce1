export { language } from "#host";
export { gatherWords } from "./gatherWords.ts";
export { chooseLanguage, isLanguage, languageNames, languages, type Language } from "./language.ts";
export { dayToWords, decimalSeparator, listToWords, locale, midSentence, numberToWords } from "./locale.ts";
export { said } from "./said.ts";
export type { Translation, Words } from "./message.ts";
