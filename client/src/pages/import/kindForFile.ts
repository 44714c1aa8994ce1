import { kinds, planImport, type Kind, type OpenedFile } from "@throughline/kinds";

/**
 * The kind of board that a file most likely is meant for: what a board's own export says, else the one whose columns
 * are recognised most, else the first. People can choose another.
 */
export function kindForFile(file: OpenedFile): Kind | undefined {
  let best: { readonly kind: Kind; readonly score: number } | undefined;
  for (const kind of kinds) {
    const result = planImport(kind, file);
    const score = scoreOf(result);
    if (!best || score > best.score) best = { kind, score };
  }
  return best?.kind;
}

function scoreOf(result: ReturnType<typeof planImport>): number {
  if (result.ok) return result.columns ? 10 + Object.keys(result.columns.mapping).length : 1_000;
  if (!("columns" in result)) return -1;
  const found = Object.keys(result.columns.mapping).length;
  // Only the order of dates is open: the columns were all found.
  return result.problems.every(({ path }) => path[0] === "dates") ? 10 + found : found;
}
