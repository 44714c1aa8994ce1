import { AsyncLocalStorage } from "node:async_hooks";
import compileMessage from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import { languages, type Language } from "../language.ts";

/** How words are said now. */
interface Voice {
  readonly language: Language;
  /** What becomes of each text that is said. */
  readonly tone: (text: string) => string;
}

const plain = (text: string) => text;
const asked = new AsyncLocalStorage<Voice>();
const compiled = new Map<string, CompiledMessage>();

/**
 * Says all words in a language while `run` runs, and in whatever it awaits: a server speaks with each person in theirs.
 * Nothing else changes the language, so two requests never hear each other's.
 */
export function inLanguage<T>(tongue: Language, run: () => T): T {
  return asked.run({ language: tongue, tone: plain }, run);
}

/** The language to speak now; English where nobody asked for one. */
export function language(): Language {
  return asked.getStore()?.language ?? languages[0];
}

/** Says each text in a tone of its own while `run` runs: marked, it is told from one that isn't in any words. */
export function inTone<T>(tone: (text: string) => string, run: () => T): T {
  return asked.run({ language: language(), tone }, run);
}

/** A text as it is to be said now. */
export function toned(text: string): string {
  return asked.getStore()?.tone(text) ?? text;
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
