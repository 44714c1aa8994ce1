import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./api.ts";
import { queryKeys } from "./queryKeys.ts";

/** The boards within reach, newest change first; in the bin or out of it; filtered by beginnings of words. */
export const boardListQuery = (query: string, isBin: boolean) =>
  queryOptions({
    queryKey: queryKeys.boardList(query, isBin),
    queryFn: ({ signal }) =>
      api.listBoards({ query: { query: query === "" ? undefined : query, bin: isBin ? "true" : "false" } }, { signal }),
    placeholderData: keepPreviousData,
    select: ({ boards }) => boards,
  });

/** One board's facts. */
export const boardQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.board(id),
    queryFn: ({ signal }) => api.getBoard({ params: { id } }, { signal }),
  });

/** A board's elements as the server has them now; for pictures of where a search found something. */
export const contentQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.content(id),
    queryFn: ({ signal }) => api.getElements({ params: { id } }, { signal }),
    staleTime: 30_000,
  });

/** What can be done with boards; each refreshes the lists when it is over, also when it failed. */
export function useBoardActions() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: queryKeys.boards });
  return {
    create: useMutation({
      mutationFn: (body: { kind: string; title?: string; template?: string }) => api.createBoard({ body }),
      onSettled,
    }),
    rename: useMutation({
      mutationFn: ({ id, title }: { id: string; title: string }) =>
        api.updateBoard({ params: { id }, body: { title } }),
      onSettled,
    }),
    duplicate: useMutation({ mutationFn: (id: string) => api.duplicateBoard({ params: { id }, body: {} }), onSettled }),
    bin: useMutation({ mutationFn: (id: string) => api.deleteBoard({ params: { id } }), onSettled }),
    restore: useMutation({ mutationFn: (id: string) => api.restoreBoard({ params: { id } }), onSettled }),
    deleteForever: useMutation({
      mutationFn: (id: string) => api.deleteBoard({ params: { id }, query: { forever: "true" } }),
      onSettled,
    }),
  };
}
