import { darkPalette, lightPalette, noteHues, type Palette } from "@throughline/scene";
import { inkOnMark, markColours } from "./markColours.ts";

/** The shell's colours in one theme; the board's own come from the scene's palette, so both match. */
interface ShellColours {
  readonly paper: string;
  readonly panel: string;
  readonly line: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  readonly danger: string;
  readonly onDanger: string;
  readonly good: string;
  readonly hover: string;
  /** Edges of fields and switches: 3:1 on panel and paper, which the plain line isn't. */
  readonly edge: string;
  readonly shadow: string;
}

/** The light shell. */
export const lightColours: ShellColours = {
  paper: lightPalette.paper,
  panel: lightPalette.panel,
  line: lightPalette.line,
  ink: lightPalette.ink,
  quiet: "#5F6670",
  accent: lightPalette.accent,
  accentSoft: lightPalette.accentSoft,
  onAccent: "#FFFFFF",
  danger: lightPalette.danger,
  onDanger: "#FFFFFF",
  good: lightPalette.good,
  hover: "#EFEFEC",
  edge: "#878C94",
  shadow: "0 4px 16px rgb(31 35 40 / 12%), 0 1px 3px rgb(31 35 40 / 8%)",
};

/** The dark shell. */
export const darkColours: ShellColours = {
  paper: darkPalette.paper,
  panel: darkPalette.panel,
  line: darkPalette.line,
  ink: darkPalette.ink,
  quiet: "#A5ABB3",
  accent: darkPalette.accent,
  accentSoft: darkPalette.accentSoft,
  onAccent: "#14162B",
  danger: darkPalette.danger,
  onDanger: "#2B0B12",
  good: darkPalette.good,
  hover: "#282B2F",
  edge: "#757B84",
  shadow: "0 4px 16px rgb(0 0 0 / 45%), 0 1px 3px rgb(0 0 0 / 35%)",
};

/** The theme as CSS variables: `--tl-ink`, `--tl-accent-soft`, `--tl-note-lemon`, `--tl-note-edge-lemon` and so on. */
export function cssVariablesOf(colours: ShellColours, palette: Palette): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, colour] of Object.entries(colours)) {
    variables[`--tl-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`] = colour;
  }
  for (const hue of noteHues) {
    variables[`--tl-note-${hue}`] = palette[`note.${hue}`];
    variables[`--tl-note-edge-${hue}`] = palette[`noteEdge.${hue}`];
  }
  variables["--tl-chip"] = palette.chip;
  const theme = palette === darkPalette ? "dark" : "light";
  for (const [name, colour] of Object.entries(markColours[theme])) variables[`--tl-mark-${name}`] = colour;
  variables["--tl-on-mark"] = inkOnMark[theme];
  return variables;
}
