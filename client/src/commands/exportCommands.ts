import type { Command } from "./Command.ts";

const formats = [
  { format: "png", label: "Picture (PNG)" },
  { format: "svg", label: "Drawing (SVG)" },
  { format: "pdf", label: "PDF" },
  { format: "csv", label: "Table (CSV)" },
  { format: "json", label: "Whole board (JSON)" },
] as const;

/** One command for each format in which a board can be taken out. */
export const exportCommands: readonly Command[] = formats.map(({ format, label }) => ({
  id: `export-${format}`,
  label: `Export: ${label}`,
  group: "Board",
  also: "download save file",
  run: ({ page }) => page.exportBoard(format),
}));
