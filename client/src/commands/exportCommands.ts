import type { ExportFormat, PaperName } from "@throughline/api";
import type { Command } from "./Command.ts";
import { say } from "./words/say.ts";

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
const forPages = say.forPages;

/** The formats in the order in which they are offered. */
export const exportChoices: readonly ExportChoice[] = [
  { id: "png", format: "png", label: say.png, description: say.forSlides },
  { id: "pdf", format: "pdf", label: say.pdf, description: say.forScreens },
  {
    id: "pdf-pages",
    format: "pdf",
    pages: usual.pages,
    label: say.pdfPages({ paper: usual.name }),
    description: forPages,
  },
  { id: "pdf-a3", format: "pdf", pages: "a3", label: say.pdfA3, description: forPages },
  { id: "svg", format: "svg", label: say.svg, description: say.forDrawing },
  {
    id: "xlsx",
    format: "xlsx",
    label: say.xlsx,
    description: say.forExcel,
  },
  {
    id: "csv",
    format: "csv",
    label: say.csv,
    description: say.forTables,
  },
  {
    id: "json",
    format: "json",
    label: say.json,
    description: say.everything,
  },
];

/** One command for each format in which a board can be taken out. */
export const exportCommands: readonly Command[] = exportChoices.map(({ id, format, pages, label, description }) => ({
  id: `export-${id}`,
  label: say.exportAs({ format: label }),
  group: "Board",
  also: `${say.exportAlso} ${description}`,
  run: ({ page }) => page.exportBoard({ format, pages }),
}));
