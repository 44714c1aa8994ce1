import { ApiError } from "@throughline/api";

/** Asks the sign-in of the server, which is better-auth's and not part of the typed API. */
async function post(path: string, body: unknown): Promise<Response> {
  return fetch(`/api/auth${path}`, {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

/**
 * Signs a person in; afterwards their cookie is set.
 * @throws ApiError with words to show: wrong e-mail or password, too many tries, server trouble.
 */
export async function signIn(email: string, password: string): Promise<void> {
  const response = await post("/sign-in/email", { email, password });
  if (response.ok) return;
  if (response.status === 429) {
    throw new ApiError("too-many-requests", "That was tried too often. Wait a minute, then try again.");
  }
  if (response.status < 500) throw new ApiError("not-signed-in", "This e-mail and password don't belong together.");
  throw new ApiError("internal-error", "The server has a problem. Try again in a moment.");
}

/** Signs out on this device. @throws ApiError when the server didn't do it. */
export async function signOut(): Promise<void> {
  const response = await post("/sign-out", {});
  if (!response.ok) throw new ApiError("internal-error", "Signing out failed. Try again.");
}
