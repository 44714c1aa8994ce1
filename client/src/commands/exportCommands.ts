import type { ExportFormat } from "@throughline/api";
import type { Command } from "./Command.ts";

/** A format in which a board can be taken out, and what it is good for. */
interface ExportChoice {
  readonly format: ExportFormat;
  readonly label: string;
  readonly description: string;
}

/** The formats in the order in which they are offered. */
export const exportChoices: readonly ExportChoice[] = [
  { format: "png", label: "Picture (PNG)", description: "For slides and messages" },
  { format: "pdf", label: "PDF", description: "For printing; its text can be searched" },
  { format: "svg", label: "Drawing (SVG)", description: "For drawing programs; sharp at any size" },
  { format: "xlsx", label: "Table (Excel)", description: "For Excel and other spreadsheets; can be imported again" },
  { format: "csv", label: "Table (CSV)", description: "For any program that reads tables; can be imported again" },
  { format: "json", label: "Whole board (JSON)", description: "Everything on the board, to keep or to import again" },
];

/** One command for each format in which a board can be taken out. */
export const exportCommands: readonly Command[] = exportChoices.map(({ format, label, description }) => ({
  id: `export-${format}`,
  label: `Export: ${label}`,
  group: "Board",
  also: `download save file ${description}`,
  run: ({ page }) => page.exportBoard(format),
}));
