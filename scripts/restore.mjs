// `npm run restore -- file [--force]`: puts a backup in the place of what the server keeps; the server must not run.
import { runProgram } from "./program.mjs";

await runProgram("restoreMain.ts");
