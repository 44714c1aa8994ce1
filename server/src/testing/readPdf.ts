import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const finder = fileURLToPath(new URL("../../../scripts/poppler.mjs", import.meta.url));

let pdftotext: string | undefined;

/**
 * The text of a PDF as another program reads it (poppler's pdftotext, installed where it is missing and may be), line by
 * line as it stands on the page.
 */
export function readPdf(pdf: Uint8Array): string {
  pdftotext ??= execFileSync(process.execPath, [finder], { encoding: "utf8" }).trim();
  return execFileSync(pdftotext, ["-layout", "-", "-"], { input: pdf, encoding: "utf8" });
}
