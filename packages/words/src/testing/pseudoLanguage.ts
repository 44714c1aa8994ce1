import { inTone } from "../host/node.ts";

const [opens, closes] = ["⟦", "⟧"];

/** Speaks the pseudo-language while `run` runs: each text that comes from words stands between ⟦ and ⟧. */
export function inPseudoLanguage<T>(run: () => T): T {
  return inTone((text) => `${opens}${text}${closes}`, run);
}

/** The letters of a text that stand in no brackets, which no words hold; "" where all of it was said. */
export function forgottenIn(text: string): string {
  let depth = 0;
  let forgotten = "";
  for (const letter of text) {
    if (letter === opens) depth++;
    else if (letter === closes) depth--;
    else if (depth === 0) forgotten += letter;
  }
  return /\p{Letter}/u.test(forgotten) ? forgotten.trim() : "";
}
