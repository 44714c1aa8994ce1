import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./api.ts";
import { queryKeys } from "./queryKeys.ts";

/** Whether an older backup was restored lately; only for who may look after the workspace. */
export const recoveryQuery = queryOptions({
  queryKey: queryKeys.recovery,
  queryFn: ({ signal }) => api.getRecovery({}, { signal }),
  staleTime: 60_000,
  select: ({ recovery }) => recovery,
});

/** Ends the time of recovery. */
export function useEndRecovery() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.endRecovery({}),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.recovery }),
  });
}
