import { ApiError } from "@throughline/api";

const wrongPair = "INVALID_EMAIL_OR_PASSWORD";

/** Why the server didn't sign somebody in, in words to show. Never tells whether there is an account. */
export async function signInRefusal(response: Response): Promise<ApiError> {
  const { status } = response;
  if (status === 401) {
    const isWrong = (await codeOf(response)) === wrongPair;
    const ended = "Your sign-in has ended. Sign in again.";
    return new ApiError("not-signed-in", isWrong ? "This e-mail and password don't belong together." : ended);
  }
  if (status === 429) {
    return new ApiError("too-many-requests", `That was tried too often. Try again ${waitWords(response)}.`);
  }
  if (status === 403) {
    const words = `The server doesn't take sign-ins from ${globalThis.location.origin}. Open it under its own address, or ask whoever runs it to set PUBLIC_URL to this one.`;
    return new ApiError("wrong-origin", words);
  }
  if (status === 400 || status === 413 || status === 422) {
    return new ApiError(
      "invalid-request",
      "Enter your whole e-mail address, for example ana@example.org, and your password.",
    );
  }
  if (status === 502 || status === 503 || status === 504) {
    return new ApiError("unavailable", "The server is away. Try again in a moment.");
  }
  if (status >= 500) {
    return new ApiError(
      "internal-error",
      "The server has a problem. Try again in a moment; if it stays, ask whoever runs it.",
    );
  }
  return new ApiError("internal-error", `Signing in isn't possible here: the server answered with ${status}.`);
}

/** better-auth's word for what is wrong. */
async function codeOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json().catch(() => undefined);
  return typeof body === "object" && body !== null && "code" in body ? body.code : undefined;
}

/** "in 4 minutes", as the server says; it gives whole seconds. */
function waitWords({ headers }: Response): string {
  const seconds = Number(headers.get("retry-after") ?? "");
  if (!(seconds > 0)) return "in a few minutes";
  if (seconds < 90) return `in ${Math.ceil(seconds)} seconds`;
  return `in ${Math.ceil(seconds / 60)} minutes`;
}
