import {
  ApiError,
  buildRouteUrl,
  errorBodySchema,
  exportFormats,
  missingLettersHeader,
  type ExportFormat,
  type PaperName,
} from "@throughline/api";
import { exportCsv, exportJson, exportWorkbook, loadWholeKind } from "@throughline/kinds";
import type { ExportWish } from "../Command.ts";
import type { BoardSession } from "../../session/BoardSession.ts";
import { showNote, showProblem } from "../../ui/notes.tsx";
import { missingWords } from "./missingWords.ts";
import { areaText } from "./exportArea.ts";
import { fileNameOf } from "./fileNameOf.ts";
import { saveFile } from "./saveFile.ts";
import { say } from "./words/say.ts";

/** What this page can write by itself: it holds what isn't saved yet too, and works offline. */
const ownFormats = {
  json: ({ board }: BoardSession) => exportJson(board),
  csv: async ({ kind, board }: BoardSession) => exportCsv(await loadWholeKind(kind), board),
  xlsx: async ({ kind, board }: BoardSession) => exportWorkbook(await loadWholeKind(kind), board),
} as const;

const isOwn = (format: ExportFormat): format is keyof typeof ownFormats => Object.hasOwn(ownFormats, format);

/** Takes the board out as a file. Tables and JSON are made here, pictures by the server, with its fonts. Tells what failed. */
export async function downloadBoard(
  session: BoardSession,
  { format, pages, area, lettersTold = false }: ExportWish,
  theme: "light" | "dark",
): Promise<void> {
  const name = fileNameOf(session.board.title, format);
  try {
    if (isOwn(format)) {
      saveFile(new Blob([await ownFormats[format](session)], { type: exportFormats[format] }), name);
      return;
    }
    const { pending } = session.connection.get();
    if (pending > 0) showNote(say.changesMissing);
    const response = await fetchPicture(session.boardId, { format, theme, pages, area: area && areaText(area) });
    saveFile(await response.blob(), name);
    const missing = response.headers.get(missingLettersHeader);
    if (missing !== null && !lettersTold) showNote(missingWords(missing.split(", ")));
  } catch (error) {
    showProblem(error, say.notExported);
  }
}

interface PictureChoice {
  readonly format: ExportFormat;
  readonly theme: "light" | "dark";
  readonly pages: PaperName | undefined;
  readonly area: string | undefined;
}

async function fetchPicture(id: string, choice: PictureChoice): Promise<Response> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const address = buildRouteUrl("exportBoard", { params: { id }, query: { ...choice, timeZone } });
  const response = await fetch(address, { credentials: "same-origin" });
  if (response.ok) return response;
  const body = errorBodySchema.safeParse(await response.json().catch(() => undefined));
  if (body.success) throw new ApiError(body.data.error.code, body.data.error.message);
  throw new ApiError("internal-error", `The server answered with ${response.status}.`);
}
