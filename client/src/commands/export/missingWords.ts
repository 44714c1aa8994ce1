import { language } from "@throughline/words";
import { say } from "./words/say.ts";

/** Says which letters pictures lack and who can change that, from the names of their scripts: "Thai", "emoji". */
export function missingWords(scripts: readonly string[]): string {
  const letters = new Intl.ListFormat(language()).format(scripts.map(lettersOf));
  const fonts = scripts.filter((script) => !isNameless(script)).map((script) => `Noto Sans ${script}`);
  const [font = ""] = fonts;
  return say.noFont({ letters, named: font === "" ? "other" : "yes", font });
}

const isNameless = (script: string) => script === "emoji" || script === "other signs";

function lettersOf(script: string): string {
  if (script === "emoji") return say.someEmoji;
  return script === "other signs" ? say.someSigns : say.lettersOfScript({ script });
}
