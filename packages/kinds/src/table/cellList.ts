/** Names in one cell, with `|` between; a backslash before a separator that belongs to a name. */
export function listToCell(names: readonly string[]): string {
  return names
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => name.replace(/[\\|;,\n\r]/g, "\\$&"))
    .join("|");
}

/** Reads a cell with several names, separated by `|`, `;`, commas or line breaks as trackers do. */
export function cellToList(cell: string): string[] {
  const names: string[] = [];
  let name = "";
  for (const [part] of cell.matchAll(/\\[\\|;,\n\r]|[\s\S]/g)) {
    if (part.length === 2 && part.startsWith("\\")) name += part.slice(1);
    else if (/[|;,\n\r]/.test(part)) {
      names.push(name.trim());
      name = "";
    } else name += part;
  }
  names.push(name.trim());
  return names.filter((name) => name !== "");
}
