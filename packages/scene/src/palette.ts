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

/** What each paint is in one theme: CSS hex colours, `none` being transparent. */
export type Palette = Readonly<Record<Paint, string>>;

/** The light theme, also for print and exports. Ink on every note ≥ 10:1, quiet ink on every note ≥ 4.5:1. */
export const lightPalette: Palette = {
  paper: "#F7F7F5",
  panel: "#FFFFFF",
  line: "#E3E2DE",
  ink: "#1F2328",
  // A little darker than the shell's quiet ink (#5F6670), which is 4.1:1 on a rose note.
  quiet: "#565C66",
  accent: "#4656D6",
  accentSoft: "#E6E9FB",
  danger: "#C4314B",
  good: "#1B7F53",
  onDark: "#FFFFFF",
  chip: "#343A43",
  "note.lemon": "#FFF1A6",
  "note.peach": "#FFDCBC",
  "note.rose": "#FFCCD6",
  "note.lilac": "#E4D6FF",
  "note.sky": "#CDE6FF",
  "note.mint": "#CBF3DE",
  "note.lime": "#E4F4B4",
  "note.stone": "#EAE8E3",
  "noteEdge.lemon": "#CEBF71",
  "noteEdge.peach": "#DBB694",
  "noteEdge.rose": "#E3ADB8",
  "noteEdge.lilac": "#C4B5E1",
  "noteEdge.sky": "#A6C1DC",
  "noteEdge.mint": "#9EC9B3",
  "noteEdge.lime": "#B6C782",
  "noteEdge.stone": "#BFBDB9",
  none: "transparent",
};

/** The dark theme. Notes keep their hue at about 30 % lightness (CIE L*); ink on every one ≥ 7:1, quiet ink ≥ 4.5:1. */
export const darkPalette: Palette = {
  paper: "#151618",
  panel: "#1E2023",
  line: "#34373C",
  ink: "#ECEDEE",
  // Lighter than the shell's (#A5ABB3), which is 4.0:1 on a mint note.
  quiet: "#B3B9C0",
  accent: "#8C9AFF",
  accentSoft: "#2A2F52",
  danger: "#F0798C",
  good: "#5CC795",
  onDark: "#FFFFFF",
  chip: "#3A4049",
  "note.lemon": "#4D451C",
  "note.peach": "#5B3E20",
  "note.rose": "#603740",
  "note.lilac": "#4A3D60",
  "note.sky": "#30475E",
  "note.mint": "#274E3C",
  "note.lime": "#414A23",
  "note.stone": "#464541",
  "noteEdge.lemon": "#6D6432",
  "noteEdge.peach": "#7D5C3C",
  "noteEdge.rose": "#83535E",
  "noteEdge.lilac": "#695B82",
  "noteEdge.sky": "#4E667E",
  "noteEdge.mint": "#456D5A",
  "noteEdge.lime": "#5E693A",
  "noteEdge.stone": "#65635F",
  none: "transparent",
};

/** The palette of a theme. */
export function paletteFor(theme: "light" | "dark"): Palette {
  return theme === "dark" ? darkPalette : lightPalette;
}
