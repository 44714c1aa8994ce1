import type { Routes } from "@throughline/api";
import { createMadeBoard } from "../../commands/createBoard.ts";
import { requestedKind } from "../../content/openBoard.ts";
import { requireRight } from "../../policies/requireRight.ts";
import { inTheirLanguage } from "../inTheirLanguage.ts";
import { JsonText } from "../JsonText.ts";

/** Makes a board from a file, or says what it would make. The file is read beside the event loop. */
export const importBoard = inTheirLanguage<Routes["importBoard"]>(async ({ services, principal, query, body }) => {
  requireRight(principal, "workspace.createBoard");
  const kind = requestedKind(query.kind, ["query", "kind"]);
  const { title, format, mapping, dates, encoding, sheet, headerLine } = query;
  const options = { format, mapping, dates, encoding, sheet, headerLine };
  // The request's own bytes may lie among those of others.
  const file = { kind: kind.id, bytes: new Uint8Array(body), options, title };
  const author = { origin: "import", by: principal.id } as const;
  if (query.dryRun) {
    const { answer } = await services.boards.importFile({ ...file, ...author, clientId: 0, id: null });
    return new JsonText(answer);
  }
  let text: JsonText | undefined;
  await createMadeBoard(services, principal, kind, async (id, clientId) => {
    const { answer, board } = await services.boards.importFile({ ...file, ...author, clientId, id });
    text = new JsonText(answer);
    if (board === undefined) throw new Error("An import gave no board");
    return board;
  });
  if (text === undefined) throw new Error("An import gave no answer");
  return text;
});
