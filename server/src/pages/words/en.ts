/** What the server says where the client isn't built. */
export const en = {
  title: "The server runs, but its pages are not built",
  todo: "Start it with {start}, which builds them, or run {build} in {folder} and load this page again.",
} as const;
