// `npm run export -- --to folder-or-file.zip`: every board as open files; the server may run on.
import { runProgram } from "./program.mjs";

await runProgram("exportMain.ts");
