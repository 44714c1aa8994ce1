import { OperationError } from "@throughline/model";
import type { BoardSession } from "../../session/BoardSession.ts";
import { refusedWords } from "../../session/refusedWords.ts";

/**
 * Sets one value on several elements as one step of undo, or as part of the step before with `joins`. What is refused is
 * told; the others are still set.
 */
export function setValues(
  session: BoardSession,
  ids: readonly string[],
  key: string,
  value: unknown,
  options: { readonly joins: boolean } = { joins: false },
): void {
  if (!options.joins) session.history.mark();
  let refusal: string | undefined;
  for (const id of ids) {
    try {
      session.apply({ name: "setValue", args: { id, key, value } });
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      refusal = refusedWords(error);
    }
  }
  if (refusal !== undefined) session.announcements.say(refusal, "problem");
}
