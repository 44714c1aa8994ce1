import { isLanguage, language } from "@throughline/words";
import { api } from "../api/api.ts";
import { keepLanguage } from "../api/signIn.ts";
import { rememberedLanguage, rememberLanguage } from "../storage/chosenLanguage.ts";
import { showProblem } from "./notes.tsx";
import { say } from "./words/say.ts";

/**
 * Speaks another language from now on: keeps it with the account of whoever is signed in, and in this browser, and loads
 * the page again, which is built in each language. What isn't a language changes nothing.
 */
export async function speakFromNowOn(tag: string): Promise<void> {
  if (!isLanguage(tag) || tag === language()) return;
  try {
    const { principal } = await api.getMe();
    if (principal?.kind === "user") await keepLanguage(tag);
  } catch (error) {
    return showProblem(error, say.languageNotChanged);
  }
  rememberLanguage(tag);
  location.reload();
}

/**
 * Goes over to the language of an account that was signed in to here, once: where cookies aren't kept, or where this
 * browser asked for the language already and there is no page in it, as while developing, the page stays as it is.
 */
export function followAccount(tag: string | null): void {
  if (!isLanguage(tag) || tag === language() || rememberedLanguage() === tag) return;
  rememberLanguage(tag);
  if (rememberedLanguage() === tag) location.reload();
}
