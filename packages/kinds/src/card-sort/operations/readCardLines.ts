/** A card as it is typed in a list. */
export interface CardLine {
  readonly label: string;
  readonly description: string;
}

const bullet = /^[-*•–](?:\s+|$)/;
const parts = /^(.*?)(?:\t|\s\|\s?|\s?\|\s)(.*)$/;

/** Reads one line of a list, whose mark is left out: a description may follow a bar or a tab. */
export function readCardLine(line: string): CardLine {
  const [, label, description] = parts.exec(line) ?? [];
  return label === undefined || label.trim() === ""
    ? { label: line, description: "" }
    : { label: label.trim(), description: (description ?? "").trim() };
}

/**
 * Reads a pasted list: one card a line, with a description after a bar or a tab ("Name | description"). Bullets in
 * front are dropped, and so are blank lines.
 */
export function readCardLines(text: string): CardLine[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim().replace(bullet, ""))
    .filter((line) => line !== "")
    .map(readCardLine);
}
