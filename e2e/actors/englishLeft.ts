import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";

const root = join(import.meta.dirname, "../..");

/** All texts of the product in a language that need no values. */
async function textsIn(language: "en" | "de"): Promise<ReadonlySet<string>> {
  const texts = new Set<string>();
  for (const part of ["client/src", "packages/kinds/src"]) {
    const files = readdirSync(join(root, part), { recursive: true, encoding: "utf8" });
    for (const file of files.filter((name) => name.endsWith(join("words", `${language}.ts`)))) {
      const words = (await import(pathToFileURL(join(root, part, file)).href)) as Record<
        string,
        Record<string, string>
      >;
      for (const text of Object.values(words[language] ?? {})) if (!text.includes("{")) texts.add(text);
    }
  }
  return texts;
}

/** Words without which hardly an English sentence does, and which no German one has. */
const english =
  /\b(?:the|and|of|to|with|your|you|for|this|that|from|open|close|delete|move|add|are|is|has|have|no|not|here|by|on|at|new|more|save|saved|show|first|last|before|after|people|can|be|undo|redo|copy|paste|untitled|everything|what|e\.g)\b/i;

const [original, translation] = [await textsIn("en"), await textsIn("de")];

/**
 * What a German page shows or says to the ear in English: texts of the product in their original, or sentences that read
 * so. `within`: the part of the page that is looked at.
 */
export async function englishLeft(page: Page, within = "body"): Promise<string[]> {
  const texts = await page.evaluate((part) => {
    const spoken = ["aria-label", "aria-description", "aria-valuetext", "placeholder", "title", "alt"];
    const found: string[] = [document.title];
    for (const element of document.querySelectorAll(`${part}, ${part} *`)) {
      if (element.matches("script, style, [lang=en], [lang=en] *")) continue;
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) found.push(node.nodeValue ?? "");
      for (const name of spoken) found.push(element.getAttribute(name) ?? "");
    }
    return found.map((text) => text.trim());
  }, within);
  const isEnglish = (text: string) => (original.has(text) && !translation.has(text)) || english.test(text);
  return Array.from(new Set(texts)).filter((text) => text !== "" && isEnglish(text));
}
