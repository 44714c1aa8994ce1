/** The hues a note can have; the words are what people see. */
export const noteHues = ["lemon", "peach", "rose", "lilac", "sky", "mint", "lime", "stone"] as const;
export type NoteHue = (typeof noteHues)[number];

/**
 * The name of a colour. A scene never holds colour values: the painter looks the name up in the palette of the
 * theme it paints for, so one scene serves light, dark and print.
 */
export type Paint =
  | "paper"
  | "panel"
  | "line"
  | "ink"
  | "quiet"
  | "accent"
  | "accentSoft"
  | "danger"
  | "good"
  | "onDark"
  | "chip"
  | `note.${NoteHue}`
  | `noteEdge.${NoteHue}`
  | "none";
