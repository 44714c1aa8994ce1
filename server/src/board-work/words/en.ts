/** What boards are called that are made of others. */
export const en = {
  copyOf: "Copy of {title}",
} as const;
