import { statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import compile from "icu-minify/compile";
import type { Language } from "./language.ts";
import type { Messages } from "./message.ts";

const gathering = /\/words\/say\.ts$/;
const messages = /\/words\/(en|de)\.ts$/;

/** What a bundler is asked for: a part of Vite's `Plugin`, so that this package needn't know Vite. */
interface SpeakOneLanguage {
  readonly name: string;
  readonly enforce: "pre";
  readonly transform: {
    readonly filter: { readonly id: readonly RegExp[] };
    readonly handler: (code: string, id: string) => Promise<{ code: string; map: null }>;
  };
}

/**
 * Vite's plugin: a page of one language. Rooms import that language's messages and no others, and those are compiled, so
 * that the page needs neither ICU's grammar nor the time to read it. Words come with the script that says them: nothing
 * is fetched or awaited for them.
 */
export function speakOneLanguage(language: Language): SpeakOneLanguage {
  return {
    name: "throughline:one-language",
    enforce: "pre",
    transform: {
      filter: { id: [gathering, messages] },
      async handler(_code, id) {
        const code = gathering.test(id) ? sayingCode(language) : await messagesCode(id);
        return { code, map: null };
      },
    },
  };
}

/** A module's names rather than an object's keys: the bundler shortens them and leaves out what isn't said. */
function sayingCode(language: Language): string {
  return `export * as say from "./${language}.ts";`;
}

async function messagesCode(id: string): Promise<string> {
  const language = messages.exec(id)?.[1] ?? "";
  // Node runs the source as it stands; the time makes it a new module once it was saved again.
  const source = `${pathToFileURL(id).href}?${statSync(id).mtimeMs}`;
  const { [language]: texts = {} } = (await import(source)) as Record<string, Messages>;
  const lines = Object.entries(texts).map(([name, text], index) => {
    const message = compile(text);
    const code = JSON.stringify(message);
    const value = typeof message === "string" ? code : `/* @__PURE__ */ said(${code})`;
    return `const text${index} = ${value};\nexport { text${index} as ${name} };`;
  });
  return [`import { said } from "@throughline/words";`, ...lines].join("\n");
}
