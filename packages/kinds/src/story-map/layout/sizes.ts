/** The measures of a story map in board units; one column of these holds the slices' headers, the others one task each. */
export const sizes = {
  column: 208,
  /** Between a column's edge and its cards. */
  columnPad: 8,
  card: 192,
  cardPad: 10,
  cardGap: 8,
  /** Between activities; holds the "+" of a new task. */
  groupGap: 32,
  sliceHeader: 216,
  slicePad: 16,
  /** Under the "+" of the tallest cell. */
  sliceFoot: 8,
  sliceMin: 104,
  headerPad: 12,
  headerGap: 8,
  ghost: 28,
  plus: 24,
  maxTitleLines: 3,
} as const;
