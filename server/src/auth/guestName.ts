import { ApiError } from "@throughline/api";
import { visibleLine } from "@throughline/model";

/** Letters and figures that pass for Latin letters, each beside what it passes for (after Unicode's confusables, UTS #39). */
const lookalikes = new Map(
  [
    "аa",
    "вb",
    "еe",
    "ѕs",
    "іi",
    "јj",
    "кk",
    "мm",
    "нh",
    "оo",
    "рp",
    "сc",
    "тt",
    "уy",
    "хx",
    "ԁd",
    "ԛq",
    "ԝw",
    "һh",
    "ӏi",
  ]
    .concat([
      "αa",
      "βb",
      "εe",
      "ηn",
      "ιi",
      "κk",
      "νv",
      "οo",
      "ρp",
      "τt",
      "υu",
      "χx",
      "ωw",
      "ıi",
      "ɡg",
      "ɑa",
      "oo",
      "li",
    ])
    .concat(["0o", "1i", "3e", "4a", "5s"])
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** What the screen itself calls people: nobody may pass for one of these. Compared as `skeleton` leaves them. */
const screenWords: ReadonlySet<string> = new Set(
  ["owner", "boardowner", "admin", "administrator", "facilitator", "server", "system", "throughline"]
    .concat([
      "besitzerin",
      "besitzer",
      "eigentümer",
      "inhaber",
      "moderation",
      "jemand",
      "niemand",
      "ich",
      "sie",
      "gast",
    ])
    .concat(["you", "someone", "someonewholeft", "somebody", "nobody"])
    .map(skeleton),
);

/** Words in brackets. */
const asides = /[([{（【]([^)\]}）】]*)[)\]}）】]?/gu;

/**
 * The name under which a guest comes in: one line that everyone can see (`visibleLine`), and nobody else's.
 * @param taken names that only their bearers may have, such as the board owner's
 * @throws ApiError `invalid-request` with what to do when nothing of the name can be seen, or it is what the screen
 * calls somebody else, also when it only looks so.
 */
export function readGuestName(typed: string, taken: readonly string[]): string {
  const name = visibleLine(typed);
  // Marks and punctuation alone would stand there as nobody.
  if (!/[\p{L}\p{N}\p{S}]/u.test(name)) throw refusal("Give a name with at least one letter that can be seen");
  // "Ada (you)" says two things; each is looked at.
  const bare = name.replaceAll(asides, "");
  const parts = [name, bare, ...Array.from(name.matchAll(asides), ([, aside]) => aside ?? "")].map(skeleton);
  if (parts.some((part) => screenWords.has(part))) {
    throw refusal(`“${name}” could be taken for somebody else here. Give a name of your own`);
  }
  const isOf = (other: string) => other !== "" && [name, bare].some((own) => skeleton(own) === other);
  if (taken.map(skeleton).some(isOf)) {
    throw refusal(`Somebody on this board is called “${name}” already. Sign in if that is you, or add to the name`);
  }
  return name;
}

function refusal(message: string): ApiError {
  return new ApiError("invalid-request", message, [{ path: ["body", "name"], message }]);
}

/**
 * What remains of a name for the eye: small letters without marks, gaps and punctuation, and letters of other scripts
 * and figures that look like Latin ones as those (after Unicode's confusables, UTS #39, its most common part).
 */
function skeleton(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .replaceAll(/./gu, (letter) => lookalikes.get(letter) ?? letter);
}
