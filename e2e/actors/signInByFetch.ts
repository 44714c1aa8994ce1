import { createApiClient, type ApiClient } from "@throughline/api";

/** A person at the API, signed in with a cookie as a browser would be. */
export interface ApiActor {
  readonly api: ApiClient;
  readonly origin: string;
  readonly cookie: string;
}

/** Signs in by e-mail and password. Throws when the server refuses. */
export async function signInByFetch(
  origin: string,
  person: { readonly email: string; readonly password: string },
): Promise<ApiActor> {
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ email: person.email, password: person.password }),
  });
  if (!answer.ok) throw new Error(`Signing in was refused: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(";", 1)[0])
    .join("; ");
  const fetchAsPerson: typeof fetch = (input, init) =>
    fetch(input, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), cookie, origin } });
  return { api: createApiClient(fetchAsPerson, origin), origin, cookie };
}
