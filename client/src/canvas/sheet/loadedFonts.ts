import type { FontDescription } from "./tileMessages.ts";

let known: { readonly loaded: number; readonly fonts: readonly FontDescription[] } | undefined;

/**
 * The fonts that this page has loaded, as its own style sheets describe them: whoever loads these sets text with the same
 * letters. Fonts that are described but were not needed yet are left out.
 */
export function loadedFonts(): readonly FontDescription[] {
  const loaded = Array.from(document.fonts).filter(({ status }) => status === "loaded");
  if (known?.loaded === loaded.length) return known.fonts;
  const names = new Set(
    loaded.map(({ family, weight, style, unicodeRange }) => nameOf(family, weight, style, unicodeRange)),
  );
  const fonts: FontDescription[] = [];
  for (const sheet of document.styleSheets) {
    for (const rule of rulesOf(sheet)) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const value = (property: string, initial: string) => rule.style.getPropertyValue(property) || initial;
      const family = value("font-family", "").replaceAll(/^["']|["']$/g, "");
      const descriptors = {
        weight: value("font-weight", "normal"),
        style: value("font-style", "normal"),
        unicodeRange: value("unicode-range", "U+0-10FFFF"),
      };
      if (!names.has(nameOf(family, descriptors.weight, descriptors.style, descriptors.unicodeRange))) continue;
      fonts.push({ family, source: absolute(value("src", ""), sheet.href ?? document.baseURI), descriptors });
    }
  }
  known = { loaded: loaded.length, fonts };
  return fonts;
}

/** The rules of a sheet; those of another site's aren't told. */
function rulesOf(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules;
  } catch {
    return [];
  }
}

function nameOf(family: string, weight: string, style: string, unicodeRange: string): string {
  const plain = [family.replaceAll(/["']/g, ""), weight, style, unicodeRange.replaceAll(" ", "")];
  return plain.join("|").toLowerCase();
}

function absolute(source: string, base: string): string {
  return source.replaceAll(
    /url\((["']?)(.*?)\1\)/g,
    (_, __, address: string) => `url("${new URL(address, base).href}")`,
  );
}
