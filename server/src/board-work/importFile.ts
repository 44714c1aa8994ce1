import { planImport, type ImportResult as Planned } from "@throughline/kinds";
import { requireKind } from "../history/readStateContent.ts";
import type { ImportInput, ImportResult, MadeBoard } from "./boardWork.ts";
import { makeBoard } from "./makeBoard.ts";
import { ApiRefusal } from "../threads/ApiRefusal.ts";

/** Makes a board from a file, or says what it would make. @throws ApiRefusal when the file can't be read, or its columns must be chosen. */
export function importFile(input: ImportInput): ImportResult {
  const { bytes, format, mapping, id } = input;
  const kind = requireKind(input.kind);
  const planned = planImport(kind, bytes, { ...(format && { format }), ...(mapping && { mapping }) });
  const wanted = input.title ?? ((planned.ok && planned.title) || kind.label);
  const title = wanted.slice(0, 300);
  const known = {
    title,
    headers: columnsOf(planned)?.headers ?? [],
    mapping: columnsOf(planned)?.mapping ?? {},
    warnings: planned.ok ? planned.warnings : [],
  };
  if (!planned.ok) {
    if (planned.code !== "mapping") throw unreadable(planned);
    const problems = planned.problems.map(({ path, message }) => ({ path: ["query", "mapping", ...path], message }));
    if (id !== null) throw new ApiRefusal("invalid-request", planned.message, problems);
    return json({ ...known, id, report: null, problems: problems.map(({ message }) => message) });
  }
  const { report, build } = planned.plan;
  const answer = { ...known, problems: [], report, id };
  if (id === null) return json(answer);
  const board = makeBoard({ ...input, title, fill: (made, origin) => made.transact(origin, build) });
  return json(answer, board);
}

function json(answer: unknown, board?: MadeBoard): ImportResult {
  const bytes = new TextEncoder().encode(JSON.stringify(answer));
  return board === undefined ? { answer: bytes } : { answer: bytes, board };
}

function columnsOf(planned: Planned) {
  return "columns" in planned ? planned.columns : undefined;
}

function unreadable(error: Extract<Planned, { ok: false }>): ApiRefusal {
  const line = "line" in error && typeof error.line === "number" ? [error.line] : [];
  if (error.code === "too-large") return new ApiRefusal("too-large", error.message);
  return new ApiRefusal("unreadable-file", error.message, [{ path: ["body", ...line], message: error.message }]);
}
