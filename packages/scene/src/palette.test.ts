import { describe, expect, it } from "vitest";
import { darkPalette, lightPalette, noteHues, paletteFor } from "./palette.ts";

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const channel = (at: number): number => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

describe("the contrast function", () => {
  it("gives the known extremes", () => {
    expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#FFFFFF")).toBeCloseTo(4.48, 2);
  });
});

describe.each([
  ["light", 10],
  ["dark", 7],
] as const)("the %s palette", (theme, least) => {
  const palette = paletteFor(theme);

  it.each(noteHues)("has readable ink on a %s note", (hue) => {
    expect(contrast(palette.ink, palette[`note.${hue}`])).toBeGreaterThanOrEqual(least);
    expect(contrast(palette.quiet, palette[`note.${hue}`])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["ink", "quiet", "accent", "danger", "good"] as const)("has readable %s on paper and panel", (paint) => {
    expect(contrast(palette[paint], palette.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette[paint], palette.panel)).toBeGreaterThanOrEqual(4.5);
  });

  it("has readable text on chips and on the soft accent", () => {
    expect(contrast(palette.onDark, palette.chip)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.ink, palette.accentSoft)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.accent, palette.accentSoft)).toBeGreaterThanOrEqual(4.5);
  });

  it("holds plain hex colours, so that no value needs escaping", () => {
    for (const [paint, colour] of Object.entries(palette)) {
      if (paint !== "none") expect(colour).toMatch(/^#[0-9A-F]{6}$/);
    }
  });
});

describe("dark notes", () => {
  it.each(noteHues)("%s lies at about 30 % lightness", (hue) => {
    const y = luminance(darkPalette[`note.${hue}`]);
    const lightness = 116 * Math.cbrt(y) - 16;
    expect(lightness).toBeGreaterThan(25);
    expect(lightness).toBeLessThan(35);
    expect(luminance(lightPalette[`note.${hue}`])).toBeGreaterThan(0.5);
  });
});
