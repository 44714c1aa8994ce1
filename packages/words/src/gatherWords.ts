import { compile, language } from "#host";
import { languages, type Language } from "./language.ts";
import type { Matching, Messages, Words } from "./message.ts";
import { said } from "./said.ts";

/** Where the texts of a room are, by language. */
interface Sources<En extends Messages, De extends Messages> {
  readonly en: () => Promise<{ readonly en: En }>;
  readonly de: () => Promise<{ readonly de: De & Matching<En, De> }>;
}

/**
 * The texts of a room in all languages, for `words/say.ts` in it to export (`await gatherWords(…)`): whoever imports that
 * has the words when it runs. Which language is said is asked each time a text is read, so nothing that several people
 * share may keep one. A page has its one language built in instead (`speakOneLanguage`).
 */
export async function gatherWords<const En extends Messages, const De extends Messages>(
  sources: Sources<En, De>,
): Promise<Words<En>> {
  const [{ en }, { de }] = await Promise.all([sources.en(), sources.de()]);
  const messages: Readonly<Record<Language, Messages>> = { en, de };
  const say: Partial<Record<string, unknown>> = {};
  for (const name of Object.keys(messages[languages[0]])) {
    Object.defineProperty(say, name, {
      enumerable: true,
      get: () => said(compile(messages[language()][name] ?? "")),
    });
  }
  return say as Words<En>;
}
