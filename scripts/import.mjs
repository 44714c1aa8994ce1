// `npm run import -- folder-or-file.zip`: makes new boards of an exported workspace.
import { runProgram } from "./program.mjs";

await runProgram("importMain.ts");
