// `npm run backup -- [--to file]`: everything the server keeps, as of one moment, in one file; the server may run on.
import { runProgram } from "./program.mjs";

await runProgram("backupMain.ts");
