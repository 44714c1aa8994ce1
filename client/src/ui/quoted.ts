/** Words as they are spoken of: in quotes, unless they stand in quotes already; cut after so many letters. */
export function quoted(words: string, most: number): string {
  const letters = Array.from(words);
  const short =
    letters.length > most
      ? `${letters
          .slice(0, most - 2)
          .join("")
          .trimEnd()}…`
      : words;
  // What somebody said stands in quotes on its card already.
  return /^[“"„«]/.test(short) ? short : `“${short}”`;
}
