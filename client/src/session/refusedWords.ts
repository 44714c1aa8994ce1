import type { OperationError } from "@throughline/model";
import { language } from "@throughline/words";
import { say } from "./words/say.ts";

/**
 * Why something couldn't be done to a board, for people. What a kind refuses it says itself; what the model does, it says
 * in English, and more than its code tells: an English page shows that, others say what the code means.
 */
export function refusedWords({ code, message }: OperationError): string {
  if (code === "refused" || language() === "en") return message;
  return code === "not-found" ? say.notHereAnyMore : say.doesNotFit;
}
