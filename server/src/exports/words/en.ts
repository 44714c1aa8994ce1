/** What stands on pictures of boards beside the boards themselves. */
export const en = {
  untitled: "Untitled board",
} as const;
