/** What every kind of board says. */
export const en = {
  remove: "Delete",
  duplicate: "Duplicate",
} as const;
