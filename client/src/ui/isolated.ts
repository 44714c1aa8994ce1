/**
 * What people typed, for the middle of a sentence: read in its own direction, so that a name from right to left doesn't
 * turn the words around it. What `<bdi>` does where a sentence can't hold elements (Unicode's FSI and PDI).
 */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
