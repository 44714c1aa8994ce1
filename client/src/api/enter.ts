import type { QueryClient } from "@tanstack/react-query";
import type { ApiError } from "@throughline/api";
import { refusesCookies } from "../storage/cookies.ts";
import { meQuery } from "./me.ts";
import { WordedRefusal } from "./refusalWords.ts";
import { say } from "./words/say.ts";

/**
 * Runs what lets somebody in by a cookie (joining, signing in, setting up) and makes sure that the server knows them
 * afterwards: a browser may keep no cookies for this site, and then every page would ask for the sign-in again.
 * @throws ApiError that says what to allow; what `letIn` throws.
 */
export async function enter<T>(queryClient: QueryClient, letIn: () => Promise<T>): Promise<T> {
  if (refusesCookies()) throw cookiesRefused();
  const answer = await letIn();
  const { principal } = await queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
  if (!principal) throw cookiesRefused();
  return answer;
}

function cookiesRefused(): ApiError {
  const site = globalThis.location.hostname;
  return new WordedRefusal("not-signed-in", say.cookiesBlocked({ site }));
}
