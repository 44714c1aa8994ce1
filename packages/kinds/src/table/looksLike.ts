/** What a file that is no table looks like, and what to do with it. */
export interface Resemblance {
  /** "a web page". */
  readonly what: string;
  readonly advice: string;
}

const markdownLines = [
  /^\s*[-*+] \S/,
  /^\s*\d+[.)] \S/,
  /^```/,
  /^> /,
  /\[[^\]]+\]\([^)]*\)/,
  /\*\*[^*]+\*\*/,
  /^\|.*\|\s*$/,
  /^(?:---|\*\*\*)\s*$/,
];

/** Lines of a text that are looked at. */
const looked = 300;

function filledLines(text: string): string[] {
  const start = text.slice(0, 100_000);
  return start
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, looked);
}

function isMarkdown(lines: readonly string[]): boolean {
  const headings = lines.filter((line) => /^#{1,6} +\S/.test(line)).length;
  const others = lines.filter((line) => markdownLines.some((pattern) => pattern.test(line))).length;
  return (headings >= 1 && others + headings >= 3) || headings >= Math.max(2, lines.length / 4);
}

/** Paragraphs: most lines are long and end like a sentence, and not even the first one is short as a name is. */
function isProse(lines: readonly string[]): boolean {
  const long = lines.filter((line) => line.trim().length > 60 && /[.!?:;,”"')\]]\s*$|\w\s*$/.test(line)).length;
  const average = lines.reduce((sum, line) => sum + line.trim().length, 0) / Math.max(1, lines.length);
  return lines.length >= 2 && (lines[0] ?? "").trim().length > 40 && average > 60 && long * 2 > lines.length;
}

const pasteIt = "Paste its lines on a board to make cards of them, or save a table as CSV.";

/** What a text is when it is a web page or the like, told by how it begins. */
export function markupIn(text: string): Resemblance | undefined {
  const start = text.slice(0, 1_000).trimStart().toLowerCase();
  if (/^<svg\b/.test(start) || /^<\?xml[^>]*>\s*(?:<!--[\s\S]*?-->\s*)?(?:<!doctype svg[^>]*>\s*)?<svg\b/.test(start))
    return { what: "a picture (SVG)", advice: "Save the table as CSV and try again." };
  if (/^(?:<!doctype html|<html|<head|<body|<table|<div|<meta)\b/.test(start))
    return { what: "a web page (HTML)", advice: "Open it, copy its table into a spreadsheet, and save that as CSV." };
  return start.startsWith("<?xml") ? { what: "an XML file", advice: "Export the same as CSV or JSON." } : undefined;
}

/** What a text is that no delimiter parts into a table. */
export function textIn(text: string): Resemblance | undefined {
  const lines = filledLines(text);
  if (isMarkdown(lines)) return { what: "a text with headings and lists (Markdown)", advice: pasteIt };
  return isProse(lines) ? { what: "a running text", advice: pasteIt } : undefined;
}

const answeredBy = /^(?:respondent|response|participant|submission)[\s_]*(?:id|number|no\.?)?$|^collector[\s_]*id$/i;
const answeredAt =
  /^(?:timestamp|start time|completion time|submitted at|submission date|date submitted|zeitstempel)$/i;

/** Whether a header asks something: a question mark, a "How …", or a statement to agree with. */
const isQuestion = (header: string) =>
  /[?？]\s*(?:\[.*\])?$/.test(header) ||
  /^(?:how|what|which|why|when|where|who|do|does|did|is|are|have|would|please|in general)\b.{15,}/i.test(header) ||
  header.length > 60;

/** Whether columns are the answers to a survey, one row a person: many of them are questions. */
export function isSurvey(headers: readonly string[]): boolean {
  const names = headers.map((header) => header.trim());
  const questions = names.filter(isQuestion).length;
  const people = names.some((name) => answeredBy.test(name)) || names.some((name) => answeredAt.test(name));
  return questions >= 3 && questions >= names.length * (people ? 0.25 : 0.4);
}
