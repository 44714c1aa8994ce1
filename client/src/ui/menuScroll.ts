import type { MenuEntry } from "@throughline/kinds";
import type { CSSProperties } from "react";

/** More entries than this may not fit on a small screen. */
const mostFitting = 14;

/**
 * Lets a long menu scroll. A short one with menus inside must not: those would be kept within its scrolled area and
 * lie over it.
 */
export function menuScroll(entries: readonly MenuEntry[]): CSSProperties {
  const isLong = entries.length > mostFitting;
  const hasNested = entries.some((entry) => entry.entries);
  return isLong || !hasNested ? { maxHeight: "min(440px, 80vh)", overflowY: "auto" } : {};
}
