import { WordedRefusal } from "./refusalWords.ts";
import { say } from "./words/say.ts";
import { signInRefusal } from "./signInRefusal.ts";

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
 * @throws ApiError with words to show for each way in which it can fail; `fetch`'s own error without a connection.
 */
export async function signIn(email: string, password: string): Promise<void> {
  const response = await post("/sign-in/email", { email, password });
  if (!response.ok) throw await signInRefusal(response);
}

/** Keeps a language with the account of whoever is signed in. @throws ApiError when the server didn't do it. */
export async function keepLanguage(language: string): Promise<void> {
  const response = await post("/update-user", { language });
  if (!response.ok) throw new WordedRefusal("internal-error", say.languageNotKept);
}

/** Signs out on this device. @throws ApiError when the server didn't do it. */
export async function signOut(): Promise<void> {
  const response = await post("/sign-out", {});
  if (!response.ok) throw new WordedRefusal("internal-error", say.signOutFailed);
}
