import { joinPastings } from "../pasting/joinPastings.ts";
import { joinTables } from "../table/joinTables.ts";
import type { Kind, LiveKind, PartFiles, Template } from "./kind.ts";

/**
 * Makes a kind whole: what an open board needs of it, what boards are begun with, and what its parts, in their order,
 * read and write. @throws Error when two parts call different columns alike.
 */
export function addFiles(
  kind: LiveKind,
  templates: readonly Template[],
  parts: readonly [PartFiles, ...PartFiles[]],
): Kind {
  const [lowest, ...later] = parts;
  return Object.freeze({
    ...kind,
    // Spread they would stay in the language of this moment.
    get label() {
      return kind.label;
    },
    get description() {
      return kind.description;
    },
    templates,
    table: joinTables([lowest.table, ...later.map(({ table }) => table)]),
    pasting: joinPastings(parts.flatMap(({ pasting }) => pasting ?? [])),
  });
}
