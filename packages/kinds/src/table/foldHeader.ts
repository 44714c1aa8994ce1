/** Letters that look like Latin ones, or that no decomposition brings back to one, and what they are folded into. */
const from = "авекмнорстухіјѕԁαβεηικμνορτυχıøłđðþ";
const into = "abekmhopctyxijsdabehikmvoptyxiolddp";
const lookAlikes: ReadonlyMap<string, string> = new Map(
  Array.from(from, (letter, index): [string, string] => [letter, into[index] ?? letter]),
);

/**
 * The words of a header as they are compared: without case, accents, punctuation and spaces, letters that look alike
 * being the same, and `cardId` being two words.
 */
export function headerWords(header: string): string[] {
  const plain = header
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1 $2")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss");
  const folded = Array.from(plain, (letter) => lookAlikes.get(letter) ?? letter).join("");
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}
