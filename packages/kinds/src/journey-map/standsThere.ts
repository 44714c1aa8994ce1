/** True when they already follow each other right before the anchor: letting go where one began writes nothing. */
export function standsThere(siblings: readonly string[], ids: readonly string[], before: string | undefined): boolean {
  const start = siblings.indexOf(ids[0] ?? "");
  if (start < 0 || !ids.every((id, index) => siblings[start + index] === id)) return false;
  return siblings[start + ids.length] === before || (before !== undefined && ids.includes(before));
}
