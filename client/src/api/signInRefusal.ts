import type { ApiError } from "@throughline/api";
import { WordedRefusal } from "./refusalWords.ts";
import { say } from "./words/say.ts";

const wrongPair = "INVALID_EMAIL_OR_PASSWORD";

/** Why the server didn't sign somebody in, in words to show. Never tells whether there is an account. */
export async function signInRefusal(response: Response): Promise<ApiError> {
  const { status } = response;
  if (status === 401) {
    const isWrong = (await codeOf(response)) === wrongPair;
    const ended = say.signInEnded;
    return new WordedRefusal("not-signed-in", isWrong ? say.wrongPair : ended);
  }
  if (status === 429) {
    return new WordedRefusal("too-many-requests", waitWords(response));
  }
  if (status === 403) {
    const words = say.wrongOrigin({ origin: globalThis.location.origin });
    return new WordedRefusal("wrong-origin", words);
  }
  if (status === 400 || status === 413 || status === 422) {
    return new WordedRefusal("invalid-request", say.wholeAddress);
  }
  if (status === 502 || status === 503 || status === 504) {
    return new WordedRefusal("unavailable", say.serverAway);
  }
  if (status >= 500) {
    return new WordedRefusal("internal-error", say.serverProblem);
  }
  return new WordedRefusal("internal-error", say.signInImpossible({ status }));
}

/** better-auth's word for what is wrong. */
async function codeOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json().catch(() => undefined);
  return typeof body === "object" && body !== null && "code" in body ? body.code : undefined;
}

/** When to try again, as the server says; it gives whole seconds. */
function waitWords({ headers }: Response): string {
  const seconds = Number(headers.get("retry-after") ?? "");
  if (!(seconds > 0)) return say.tooOftenMinutesUnknown;
  if (seconds < 90) return say.tooOftenSeconds({ seconds: Math.ceil(seconds) });
  return say.tooOftenMinutes({ minutes: Math.ceil(seconds / 60) });
}
