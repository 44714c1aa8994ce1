// Prints where `pdftotext` is, for tests that read PDFs; installs it where it is missing and may.
import { reportFailure } from "./run.mjs";
import { findPoppler } from "./services.mjs";

await findPoppler().then(console.log, reportFailure);
