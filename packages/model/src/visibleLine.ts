/** Letters of scripts whose words need joiners: Persian breaks and Indic conjuncts. Elsewhere a joiner shows nothing. */
const joining = String.raw`(?<=[\p{L}\p{M}])(?<![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hangul}])[\u200C\u200D](?=\p{L})`;
/** Emoji made of several ("woman" and "laptop"), and their form; the form of a Chinese character, which names have. */
const shaping = String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)\u200D(?=\p{Extended_Pictographic})|(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F]|(?<=[0-9#*])\uFE0F(?=\u20E3)|(?<=\p{Ideographic})[\u{E0100}-\u{E01EF}]`;
const kept = new RegExp(String.raw`(${joining}|${shaping})|\p{Default_Ignorable_Code_Point}|\p{Cs}`, "gu");
/** Everything that is only empty, however wide, and what would break the line. */
const gaps = /[\s\p{Cc}\u2800]+/gu;
/** So many marks on one letter are writing; more would cover the lines above. */
const heaps = /(\p{M}{4})\p{M}+/gu;

/**
 * One line as people see it: for names and titles, which stand beside others' words and must not reorder, hide in or
 * pass for those. Takes out what can't be seen and what turns the direction around (Unicode's default-ignorable code
 * points), as far as a script doesn't need it; makes every gap one space. Letters of all scripts stay, right-to-left
 * ones too. May give "". Idempotent.
 */
export function visibleLine(text: string): string {
  const line = text
    .replace(kept, (_found, needed: string | undefined) => needed ?? "")
    .replace(gaps, " ")
    .replace(heaps, "$1")
    .trim();
  // What was taken out may have stood between a joiner and its letter. Each time it gets shorter.
  return line.length === text.length ? line : visibleLine(line);
}
