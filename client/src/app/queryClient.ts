import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "@throughline/api";

/** Refusals stay refusals however often one asks; only lost connections and server trouble are tried again. */
function isWorthAnotherTry(failures: number, error: Error): boolean {
  if (error instanceof ApiError && error.status < 500) return false;
  return failures < 2;
}

/** Makes the store of the server's answers. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: isWorthAnotherTry, staleTime: 2_000 } },
  });
}
