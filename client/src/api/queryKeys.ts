/** The keys under which answers are kept; whoever changes something on the server refreshes by these. */
export const queryKeys = {
  setup: ["setup"],
  me: ["me"],
  boards: ["boards"],
  boardList: (query: string, isBin: boolean) => ["boards", "list", isBin, query],
  board: (id: string) => ["boards", "one", id],
  content: (id: string) => ["boards", "content", id],
  exportPlan: (id: string, area: string) => ["boards", "export-plan", id, area],
  links: (id: string) => ["boards", "links", id],
  history: (id: string) => ["boards", "history", id],
  timeline: (id: string) => ["boards", "history", id, "timeline"],
  comparison: (id: string, at: string, compare: string) => ["boards", "history", id, "comparison", at, compare],
  apiKeys: ["api-keys"],
  recovery: ["recovery"],
  invitation: (token: string) => ["invitation", token],
} as const;
