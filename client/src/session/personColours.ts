import type { PresenceColour } from "@throughline/model";

/** The colours of people as CSS values, for avatars, cursors and frames; white or dark ink on each is ≥ 4.5:1. */
export const personColours: Readonly<Record<"light" | "dark", Readonly<Record<PresenceColour, string>>>> = {
  light: {
    blue: "#2563C9",
    green: "#2B7A3D",
    orange: "#B3530C",
    purple: "#7A46C4",
    pink: "#B8327F",
    teal: "#0E7480",
    red: "#C03434",
    brown: "#84592F",
  },
  dark: {
    blue: "#82B1FF",
    green: "#7CCB8D",
    orange: "#F5A868",
    purple: "#C0A0F5",
    pink: "#F094C9",
    teal: "#63C9D4",
    red: "#F58D8D",
    brown: "#CFA77F",
  },
};

/** The ink on a person's colour. */
export const inkOnPerson = { light: "#FFFFFF", dark: "#16181B" } as const;
