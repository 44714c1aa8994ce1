import type { PaperName } from "@throughline/api";

interface Paper {
  readonly label: string;
  /** Points, lying. */
  readonly width: number;
  readonly height: number;
}

/** The papers on which pages are printed. */
export const papers: Readonly<Record<PaperName, Paper>> = {
  a4: { label: "A4", width: 841.89, height: 595.28 },
  a3: { label: "A3", width: 1190.55, height: 841.89 },
  letter: { label: "Letter", width: 792, height: 612 },
};

/** Points around what is printed; printers leave some 5 mm white. */
export const margin = 28;
/** Points over the board for the title and the number of the page. */
export const headHeight = 30;
