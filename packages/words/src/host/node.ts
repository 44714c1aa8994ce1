import { AsyncLocalStorage } from "node:async_hooks";
import compileMessage from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import { languages, type Language } from "../language.ts";

const asked = new AsyncLocalStorage<Language>();
const compiled = new Map<string, CompiledMessage>();

/**
 * Says all words in a language while `run` runs, and in whatever it awaits: a server speaks with each person in theirs.
 * Nothing else changes the language, so two requests never hear each other's.
 */
export function inLanguage<T>(tongue: Language, run: () => T): T {
  return asked.run(tongue, run);
}

/** The language to speak now; English where nobody asked for one. */
export function language(): Language {
  return asked.getStore() ?? languages[0];
}

/** Where the reader is, as a tag of their language: nobody tells a server. */
export function region(): string | undefined {
  return undefined;
}

/** A message ready to be filled; read once. */
export function compile(text: string): CompiledMessage {
  let message = compiled.get(text);
  if (message === undefined) compiled.set(text, (message = compileMessage(text)));
  return message;
}
