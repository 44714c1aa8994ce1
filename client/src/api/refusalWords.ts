import { ApiError, type ErrorCode } from "@throughline/api";
import { language } from "@throughline/words";
import { say } from "./words/say.ts";

/** A refusal in words of this page, in its language already. */
export class WordedRefusal extends ApiError {}

const wordsOf: Readonly<Record<ErrorCode, string>> = {
  "invalid-request": say.invalidRequest,
  "invalid-json": say.invalidRequest,
  "unreadable-file": say.unreadableFile,
  "not-signed-in": say.signInEnded,
  "not-allowed": say.notAllowed,
  "wrong-origin": say.wrongOriginHere,
  "not-found": say.notFound,
  conflict: say.outOfDate,
  "too-large": say.tooLarge,
  "wrong-content-type": say.invalidRequest,
  "picture-too-large": say.pictureTooLarge,
  "too-many-requests": say.tooOftenMinutesUnknown,
  "internal-error": say.serverProblem,
  unavailable: say.serverAway,
};

/**
 * Why the server refused something, for people. The server's own sentence is English and tells more than its code, so an
 * English page shows that; other languages say what the code means.
 */
export function refusalWords(error: ApiError): string {
  if (error instanceof WordedRefusal || language() === "en") return error.message;
  const isOfName = error.code === "invalid-request" && error.details.some(({ path }) => path.at(-1) === "name");
  return isOfName ? say.otherName : wordsOf[error.code];
}
