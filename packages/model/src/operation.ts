import { z } from "zod/mini";
import type { Board } from "./board.ts";
import type { BoardWriter } from "./boardWriter.ts";
import { OperationError } from "./operationError.ts";
import type { Origin } from "./origin.ts";

// zod/mini comes without sentences: without these every refusal would read "Invalid input".
z.config(z.locales.en());

/** How an operation that makes one element takes its first words, for typing and pasting: nothing is made before them. */
export interface MakesElement {
  /** The type of the element. */
  readonly type: string;
  /** The argument that takes the text; it is called like the text that it becomes. */
  readonly text: string;
  /** The argument that takes what else there is to say, called like the value or text that it becomes. */
  readonly more?: string;
  /** How the element stands among those beside it. */
  readonly runs: "across" | "down";
}

/**
 * A named change of a board: what a click, a key, a REST call, an import and an undo step are made of.
 * `run` checks everything it needs before its first write, because a document can't be rolled back.
 */
export interface Operation<A = unknown, R = unknown> {
  readonly name: string;
  /** Starts with a verb; shown in menus and in the history. */
  readonly label: string;
  readonly args: z.ZodMiniType<A>;
  readonly makes?: MakesElement;
  readonly run: (board: BoardWriter, args: A) => R;
}

/** An operation whose argument type is no longer known, as kinds list them and callers by name use them. */
export interface NamedOperation {
  readonly name: string;
  readonly label: string;
  readonly args: z.ZodMiniType<unknown>;
  readonly makes?: MakesElement;
  /**
   * Checks the arguments, then runs.
   * @throws OperationError `invalid` with the path of every problem, or whatever `run` refuses.
   */
  readonly call: (board: BoardWriter, args: unknown) => unknown;
}

/** An operation with its arguments as plain JSON: what menus, keys, REST and the outline pass around. */
export interface OperationCall {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Defines an operation; the result can be run typed (`run`) and by name (`call`). */
export function defineOperation<A, R>(operation: Operation<A, R>): Operation<A, R> & NamedOperation {
  return {
    ...operation,
    call(board, args) {
      const parsed = operation.args.safeParse(args);
      if (!parsed.success) {
        const issues = parsed.error.issues.map(({ path, message }) => ({
          path: path.map((part) => (typeof part === "symbol" ? String(part) : part)),
          message,
        }));
        throw new OperationError("invalid", `${operation.label}: the arguments are not valid`, issues);
      }
      return operation.run(board, parsed.data);
    },
  };
}

/**
 * Runs calls in order in one transaction and returns what each gave. Names are looked up before anything runs.
 * A call that is refused stops the rest; what ran before it stays, so callers that need all-or-nothing run on a copy.
 * @throws OperationError with `issues` whose path begins with the index of the call.
 */
export function runOperations(
  board: Board,
  operations: ReadonlyMap<string, NamedOperation>,
  calls: readonly OperationCall[],
  origin: Origin,
): unknown[] {
  const found = calls.map((call, index) => {
    const operation = operations.get(call.name);
    if (operation) return { operation, call };
    const message = `There is no operation "${call.name}" on this kind of board`;
    throw new OperationError("unknown-operation", message, [{ path: [index, "name"], message }]);
  });
  return board.transact(origin, (writer) =>
    found.map(({ operation, call }, index) => {
      try {
        if (index > 0) board.renumberInTime();
        return operation.call(writer, call.args);
      } catch (error) {
        if (!(error instanceof OperationError)) throw error;
        const issues = error.issues.length > 0 ? error.issues : [{ path: [], message: error.message }];
        throw new OperationError(
          error.code,
          error.message,
          issues.map((issue) => ({ ...issue, path: [index, "args", ...issue.path] })),
        );
      }
    }),
  );
}
