/** The ways in which an element can differ from another state of the board. */
export type DifferenceName = "added" | "removed" | "changed" | "moved";

type Theme = "light" | "dark";

/** The colours of differences, ≥ 3:1 on paper and on every note; each also has a sign of its own and a line of its own. */
export const markColours: Readonly<Record<Theme, Readonly<Record<DifferenceName, string>>>> = {
  light: { added: "#177245", removed: "#B32941", changed: "#8A4B00", moved: "#0B6A7A" },
  dark: { added: "#5CC795", removed: "#F58D9C", changed: "#F2B661", moved: "#63C9D4" },
};

/** The ink of the signs on those colours. */
export const inkOnMark: Readonly<Record<Theme, string>> = { light: "#FFFFFF", dark: "#16181B" };
