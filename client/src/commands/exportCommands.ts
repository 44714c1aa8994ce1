import type { ExportFormat, PaperName } from "@throughline/api";
import type { Command } from "./Command.ts";

/** A format in which a board can be taken out, and what it is good for. */
export interface ExportChoice {
  /** Unique and stable: `export-` and this is the command's id. */
  readonly id: string;
  readonly format: ExportFormat;
  /** A PDF in pages of this paper. */
  readonly pages?: PaperName;
  readonly label: string;
  readonly description: string;
}

/** North America prints on Letter, the rest of the world on A4. */
const isLetter = /^(en-US|en-CA|fr-CA|es-MX|es-US)\b/.test(globalThis.navigator?.language ?? "");
const usual = isLetter ? ({ pages: "letter", name: "Letter" } as const) : ({ pages: "a4", name: "A4" } as const);
const forPages = "For printing; letters large enough to read, each card whole";

/** The formats in the order in which they are offered. */
export const exportChoices: readonly ExportChoice[] = [
  { id: "png", format: "png", label: "Picture (PNG)", description: "For slides and messages" },
  { id: "pdf", format: "pdf", label: "PDF on one page", description: "For screens; its text can be searched" },
  { id: "pdf-pages", format: "pdf", pages: usual.pages, label: `PDF in pages (${usual.name})`, description: forPages },
  { id: "pdf-a3", format: "pdf", pages: "a3", label: "PDF in pages (A3)", description: forPages },
  { id: "svg", format: "svg", label: "Drawing (SVG)", description: "For drawing programs; sharp at any size" },
  {
    id: "xlsx",
    format: "xlsx",
    label: "Table (Excel)",
    description: "For Excel and other spreadsheets; can be imported again",
  },
  {
    id: "csv",
    format: "csv",
    label: "Table (CSV)",
    description: "For any program that reads tables; can be imported again",
  },
  {
    id: "json",
    format: "json",
    label: "Whole board (JSON)",
    description: "Everything on the board, to keep or to import again",
  },
];

/** One command for each format in which a board can be taken out. */
export const exportCommands: readonly Command[] = exportChoices.map(({ id, format, pages, label, description }) => ({
  id: `export-${id}`,
  label: `Export: ${label}`,
  group: "Board",
  also: `download save file ${description}`,
  run: ({ page }) => page.exportBoard({ format, pages }),
}));
