/** An error as the log shows it. */
export interface ErrorDescription {
  readonly type: string;
  readonly message: string;
  /** The error's code, e.g. `ENOSPC`. */
  readonly code?: string;
  readonly stack: string;
  readonly cause?: ErrorDescription;
}

const deepest = 5;

/**
 * Says of an error what a person needs who reads the log, and nothing that people wrote. Databases put the values of a
 * row into an error's details, and JSON's parser the beginning of the text into its message; both stay out.
 */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: "", stack: "" };
  const code = "code" in error && /^[A-Za-z0-9_-]{1,40}$/.test(String(error.code)) ? String(error.code) : undefined;
  const message = error instanceof SyntaxError ? "can't be parsed" : error.message;
  const { cause } = error;
  return {
    type: error.name,
    message,
    ...(code !== undefined && { code }),
    stack: framesOf(error),
    ...(cause !== undefined && depth < deepest && { cause: describeError(cause, depth + 1) }),
  };
}

/** Where it happened, without the message that engines put in front. */
function framesOf({ stack = "" }: Error): string {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
}
