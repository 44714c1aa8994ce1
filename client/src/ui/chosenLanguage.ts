import { isLanguage, language } from "@throughline/words";
import { rememberLanguage } from "../storage/chosenLanguage.ts";

/**
 * Speaks another language from now on in this browser: remembers it and loads the page again, which is built in each
 * language. A board's waiting changes are kept as with any reload. What isn't a language changes nothing.
 */
export function speakFromNowOn(tag: string): void {
  if (!isLanguage(tag) || tag === language()) return;
  rememberLanguage(tag);
  location.reload();
}
