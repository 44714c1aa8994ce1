import type { Principal } from "@throughline/api";
import { createOrigin, renameBoard as operation } from "@throughline/model";
import type { Board } from "../store/BoardStore.ts";
import { contentName, storedKind, withBoard } from "./openBoard.ts";
import type { Services } from "./Services.ts";

/** Gives a board another title: in its document, where everyone who has it open sees it, and at once in all lists. */
export async function renameBoard(
  { store, collab }: Pick<Services, "store" | "collab">,
  principal: Principal,
  board: Board,
  title: string,
): Promise<void> {
  const kind = storedKind(board.kind);
  await collab.documents.write(contentName(board.id), { userId: principal.id }, (document) =>
    withBoard(document, kind, (open) =>
      open.transact(createOrigin("api", principal.id), (writer) => operation.run(writer, { title })),
    ),
  );
  await store.boards.rename(board.id, title, principal.id, Date.now());
}
