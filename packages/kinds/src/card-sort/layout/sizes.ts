/** Sizes of a card sort in board units. */

/** A card: as wide as this, at least as high; it grows with its text. */
export const cardWidth = 160;
export const cardMinHeight = 56;
export const cardPad = { x: 12, y: 10 };

/** Between cards, and between groups. */
export const cardGap = 8;
export const groupGap = 20;

/** Around the cards in the tray and in a group. */
export const panelPad = 12;

/** A group's column. */
export const groupWidth = cardWidth + 2 * panelPad;
export const groupMinHeight = 180;
export const groupsPerRow = 5;

/** The ghost "+" under the last card. */
export const ghostHeight = 32;

/** Between the tray and the groups. */
export const trayGap = 32;
export const trayMinHeight = 320;
export const trayHeaderHeight = 76;
export const hintWidth = 336;

/**
 * How many columns the tray has for a board of so many cards. It follows from all cards, not from those left, so that
 * the groups stay where they are while the tray empties.
 */
export function trayColumns(total: number): number {
  if (total <= 16) return 1;
  if (total <= 60) return 2;
  if (total <= 120) return 3;
  return Math.ceil(Math.sqrt(total / 8));
}
