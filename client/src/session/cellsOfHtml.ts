import { trimCells, type Cells } from "@throughline/kinds";

/** The words of a cell, its breaks and paragraphs as lines. */
function wordsOf(cell: Element): string {
  for (const lineBreak of cell.querySelectorAll("br")) lineBreak.replaceWith("\n");
  const blocks = Array.from(cell.querySelectorAll("p, div, li"), ({ textContent }) => (textContent ?? "").trim());
  return blocks.length > 1 ? blocks.join("\n") : (cell.textContent ?? "").trim();
}

/** The cells of the first table in a clipboard's HTML, as word processors give it; nothing of the HTML runs or loads. */
export function cellsOfHtml(html: string): Cells | undefined {
  if (!/<table[\s>]/i.test(html)) return undefined;
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  const rows = Array.from(table?.rows ?? [], (row) => Array.from(row.cells, wordsOf));
  const cells = trimCells(rows);
  return (cells[0]?.length ?? 0) > 1 ? cells : undefined;
}
