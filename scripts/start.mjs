// `npm start`: install what is missing, build the client if it changed, and serve.
// package.json says `exec node …`: npm passes signals to the shell it starts, and a shell that waits for us would
// swallow them. (Windows has no exec: there it is `node scripts/start.mjs`.)
import { buildClient } from "./build.mjs";
import { runProgram } from "./program.mjs";

await runProgram("main.ts", buildClient);
