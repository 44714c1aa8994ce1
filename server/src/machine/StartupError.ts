/**
 * A reason why the server can't start that the person who starts it can do something about.
 * Each problem is one line, shown on stderr without a stack; the process then exits with 1.
 */
export class StartupError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(problems.join("\n"), options);
    this.name = "StartupError";
    this.problems = problems;
  }
}
