import { ApiError, type Routes } from "@throughline/api";
import { planImport, type ImportResult } from "@throughline/kinds";
import { createBoard } from "../../commands/createBoard.ts";
import { requestedKind } from "../../commands/openBoard.ts";
import { requireRight } from "../../policies/requireRight.ts";
import type { Handler } from "../handler.ts";

/** Makes a board from a file, or says what it would make. */
export const importBoard: Handler<Routes["importBoard"]> = async ({ services, principal, query, body }) => {
  requireRight(principal, "workspace.createBoard");
  const kind = requestedKind(query.kind, ["query", "kind"]);
  const result = planImport(kind, body, { format: query.format, mapping: query.mapping });
  const title = query.title ?? ((result.ok && result.title) || kind.label);
  const known = {
    title: title.slice(0, 300),
    headers: [...(columnsOf(result)?.headers ?? [])],
    mapping: { ...columnsOf(result)?.mapping },
    warnings: result.ok ? [...result.warnings] : [],
  };
  if (!result.ok) {
    if (result.code !== "mapping") throw unreadable(result);
    const problems = result.problems.map(({ path, message }) => ({ path: ["query", "mapping", ...path], message }));
    if (!query.dryRun) throw new ApiError("invalid-request", result.message, problems);
    return { ...known, id: null, report: null, problems: problems.map(({ message }) => message) };
  }
  const { report, build } = result.plan;
  const answer = {
    ...known,
    problems: [],
    report: { ...report, dropped: [...report.dropped], notes: [...report.notes], made: [...report.made] },
  };
  if (query.dryRun) return { ...answer, id: null };
  const id = await createBoard(services, principal, {
    kind,
    title: known.title,
    origin: "import",
    fill: (board, origin) => board.transact(origin, build),
  });
  return { ...answer, id };
};

function columnsOf(result: ImportResult) {
  return "columns" in result ? result.columns : undefined;
}

function unreadable(error: Extract<ImportResult, { ok: false }>): ApiError {
  const line = "line" in error && typeof error.line === "number" ? [error.line] : [];
  if (error.code === "too-large") return new ApiError("too-large", error.message);
  return new ApiError("unreadable-file", error.message, [{ path: ["body", ...line], message: error.message }]);
}
