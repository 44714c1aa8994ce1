import { queryOptions, useQuery } from "@tanstack/react-query";
import { can, type Action, type Principal, type Resource } from "@throughline/api";
import { api, type Answer } from "./api.ts";
import { queryKeys } from "./queryKeys.ts";

/** Who is here and what they may do in the workspace. */
export type Me = Answer<"getMe">;

/** Whether the first owner's account is still to be made. */
export const setupQuery = queryOptions({
  queryKey: queryKeys.setup,
  queryFn: ({ signal }) => api.getSetup({}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Who is here; kept until signing in, joining or signing out makes it anew. */
export const meQuery = queryOptions({
  queryKey: queryKeys.me,
  queryFn: ({ signal }) => api.getMe({}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Who is here, in a component; `undefined` while it is asked for. */
export function useMe(): Me | undefined {
  return useQuery(meQuery).data;
}

/** Whether this person may do something, by the same table that the server uses. */
export function may<A extends Action>(me: Me | undefined, action: A, resource: Resource<A>): boolean {
  const principal = me?.principal;
  return principal ? can(principalOf(principal), action, resource) : false;
}

function principalOf(shown: NonNullable<Me["principal"]>): Principal {
  const { kind, id, name, role, linkRoles } = shown;
  if (kind === "guest") return { kind, id, name, role: "guest", linkRoles };
  if (kind === "apiKey") return { kind, id, name, role, linkRoles, userId: id };
  return { kind, id, name, role, linkRoles, email: shown.email ?? "" };
}
