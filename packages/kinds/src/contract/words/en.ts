/** What every kind of board says. */
export const en = {
  duplicate: "Duplicate",
} as const;
