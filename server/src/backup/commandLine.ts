import { resolve } from "node:path";
import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { readConfig } from "../config/readConfig.ts";
import type { Config } from "../config/Config.ts";
import { makeFilesPrivate } from "../machine/closeToOthers.ts";
import { StartupError } from "../machine/StartupError.ts";
import { BackupError } from "./format/BackupError.ts";

/** How a command was called in a way that it doesn't know. */
export class UsageError extends Error {}

/** What a command is given to work with. */
export interface CommandInput {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly names: readonly string[];
  readonly config: Config;
  /** A path as the person meant it: from where they stood when they called npm. */
  readonly path: (given: string) => string;
  /** Prints a line for the person. */
  readonly say: (line: string) => void;
}

/**
 * Runs a command of the terminal: reads its arguments and the server's own environment, prints what it says to stderr,
 * and exits with 0, or with 1 and one line of reason, or with 2 and the usage.
 */
export async function runCommand(
  usage: string,
  options: ParseArgsOptionsConfig,
  command: (input: CommandInput) => Promise<void>,
): Promise<never> {
  // Backups hold password hashes, exports people's addresses.
  makeFilesPrivate();
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  try {
    const { values, positionals } = parse(options);
    const config = readConfig(process.env, process.cwd());
    const stood = process.env.INIT_CWD ?? process.cwd();
    const known = values as CommandInput["options"];
    await command({ options: known, names: positionals, config, path: (given) => resolve(stood, given), say });
    process.exit(0);
  } catch (error) {
    if (error instanceof UsageError) {
      say(`${error.message === "" ? "" : `${error.message}\n`}Usage: ${usage}`);
      process.exit(2);
    }
    if (error instanceof BackupError) say(error.message);
    else if (error instanceof StartupError) for (const problem of error.problems) say(problem);
    else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(1);
  }
}

function parse(options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
