/** The icons a scene can hold. Their strokes are in `iconPaths.ts` on a 24 × 24 grid. */
export const iconNames = [
  "hand", "speech", "target", "channel", "lightning", "heart", "bulb", "chart", "text", "smile", "meh", "frown",
  "plus", "check", "warning", "flag", "link", "person", "columns", "rows", "activity", "task", "story", "release",
  "group", "card", "note", "grip", "more", "star",
] as const;
export type IconName = (typeof iconNames)[number];
