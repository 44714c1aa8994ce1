import type { CompiledMessage } from "icu-minify/format";
import { chooseLanguage, type Language } from "../language.ts";

/** The language that the page was built in, which it says of itself. */
const built = chooseLanguage([document.documentElement.lang]);

/** The language to speak. */
export function language(): Language {
  return built;
}

/** A text as it is to be said: as it stands. */
export function toned(text: string): string {
  return text;
}

/** Where the reader is, as a tag of the page's language: "en-US" where the browser is set so. */
export function region(): string | undefined {
  return navigator.languages.find((tag) => tag.split("-")[0] === built);
}

/** The bundler did it (`speakOneLanguage`), so that no page carries the compiler. */
export function compile(text: string): CompiledMessage {
  return text;
}
