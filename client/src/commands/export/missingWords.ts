/** Says which letters pictures lack and who can change that, from the names of their scripts: "Thai", "emoji". */
export function missingWords(scripts: readonly string[]): string {
  const list = new Intl.ListFormat("en").format(scripts.map(lettersOf));
  const fonts = scripts.filter((script) => !isNameless(script)).map((script) => `Noto Sans ${script}`);
  const example = fonts.length === 0 ? "a font with them" : `a font with them, such as ${fonts[0]}`;
  return `No font on the server has ${list}: a PNG or a PDF has boxes in their place. Whoever runs the server can install ${example}.`;
}

const isNameless = (script: string) => script === "emoji" || script === "other signs";

function lettersOf(script: string): string {
  if (script === "emoji") return "some emoji";
  return script === "other signs" ? "some signs" : `${script} letters`;
}
