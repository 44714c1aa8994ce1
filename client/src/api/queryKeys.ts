/** The keys under which answers are kept; whoever changes something on the server refreshes by these. */
export const queryKeys = {
  setup: ["setup"],
  me: ["me"],
  boards: ["boards"],
  boardList: (query: string, isBin: boolean) => ["boards", "list", isBin, query],
  board: (id: string) => ["boards", "one", id],
  content: (id: string) => ["boards", "content", id],
  links: (id: string) => ["boards", "links", id],
  revisions: (id: string) => ["boards", "revisions", id],
  revision: (id: string, revision: string) => ["boards", "revisions", id, revision],
  apiKeys: ["api-keys"],
  invitation: (token: string) => ["invitation", token],
} as const;
