// `npm run password -- you@example.org`: gives an account a new password when nobody knows the old one any more.
import { runProgram } from "./program.mjs";

await runProgram("passwordMain.ts");
