import { openFile, planImport, type ImportResult as Planned, type MappingProblem } from "@throughline/kinds";
import { inLanguage } from "@throughline/words/node";
import { requireKind } from "../history/readStateContent.ts";
import type { ImportInput, ImportResult, MadeBoard } from "./boardWork.ts";
import { makeBoard } from "./makeBoard.ts";
import { ApiRefusal } from "../threads/ApiRefusal.ts";

/**
 * Makes a board from a file, or says what it would make and what has to be said first. @throws ApiRefusal when the file
 * can't be read, or something has to be said before it is imported.
 */
export async function importFile(input: ImportInput): Promise<ImportResult> {
  const { bytes, options, id } = input;
  const kind = requireKind(input.kind);
  const read = async () => {
    const opened = await openFile(bytes, options);
    return opened.ok ? planImport(kind, opened, options) : opened;
  };
  const planned = await read();
  // What is found in a file is said to people in their language, a refusal as the API says all of them.
  if (!planned.ok && (planned.code !== "mapping" || id !== null)) throw refusalOf(await inLanguage("en", read));
  const wanted = input.title ?? ((planned.ok && planned.title) || kind.label);
  const title = wanted.slice(0, 300);
  const known = { id, title, ...whatWasFound(planned) };
  if (!planned.ok) {
    const problems = "problems" in planned ? planned.problems.map(({ message }) => message) : [];
    return json({ ...known, report: null, problems });
  }
  const { report, build } = planned.plan;
  const answer = { ...known, report, problems: [] };
  if (id === null) return json(answer);
  const board = makeBoard({ ...input, title, fill: (made, origin) => made.transact(origin, build) });
  return json(answer, board);
}

/** What the file was taken for, as the import's screen shows it. */
function whatWasFound(planned: Planned) {
  const columns = "columns" in planned ? planned.columns : undefined;
  const source = "source" in planned ? planned.source : undefined;
  return {
    headers: columns?.headers ?? [],
    mapping: columns?.mapping ?? {},
    isGuessed: columns?.isGuessed ?? false,
    dates: (columns?.dates ?? []).map(({ header, order = null, samples }) => ({ header, order, samples })),
    source: source
      ? {
          encoding: source.encoding ?? null,
          delimiter: source.delimiter ?? null,
          sheets: source.sheets,
          sheet: source.sheet ?? null,
          headerLine: source.headerLine ?? null,
        }
      : null,
    warnings: "warnings" in planned ? planned.warnings : [],
  };
}

/** Where in the request it is to be said. */
function inQuery({ path, message }: MappingProblem) {
  return { path: path[0] === "dates" ? ["query", ...path] : ["query", "mapping", ...path], message };
}

function json(answer: unknown, board?: MadeBoard): ImportResult {
  const bytes = new TextEncoder().encode(JSON.stringify(answer));
  return board === undefined ? { answer: bytes } : { answer: bytes, board };
}

function refusalOf(error: Planned): Error {
  if (error.ok) return new Error("A file was read in one language and not in another");
  if ("problems" in error) return new ApiRefusal("invalid-request", error.message, error.problems.map(inQuery));
  const line = "line" in error && typeof error.line === "number" ? [error.line] : [];
  if (error.code === "too-large") return new ApiRefusal("too-large", error.message);
  return new ApiRefusal("unreadable-file", error.message, [{ path: ["body", ...line], message: error.message }]);
}
