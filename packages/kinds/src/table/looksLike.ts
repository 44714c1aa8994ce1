import { say } from "./words/say.ts";

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

/** Says what a text is when it is a web page or the like, told by how it begins, and what to do with it. */
export function markupIn(text: string): string | undefined {
  const start = text.slice(0, 1_000).trimStart().toLowerCase();
  if (/^<svg\b/.test(start) || /^<\?xml[^>]*>\s*(?:<!--[\s\S]*?-->\s*)?(?:<!doctype svg[^>]*>\s*)?<svg\b/.test(start))
    return say.isSvg;
  if (/^(?:<!doctype html|<html|<head|<body|<table|<div|<meta)\b/.test(start)) return say.isHtml;
  return start.startsWith("<?xml") ? say.isXml : undefined;
}

/** Says what a text is that no delimiter parts into a table, and what to do with it. */
export function textIn(text: string): string | undefined {
  const lines = filledLines(text);
  if (isMarkdown(lines)) return say.isMarkdown;
  return isProse(lines) ? say.isProse : undefined;
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
