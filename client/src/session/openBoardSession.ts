import { kindById } from "@throughline/kinds";
import { versionState } from "@throughline/model";
import { BoardConnection } from "./BoardConnection.ts";
import { BoardSession, type BoardUser } from "./BoardSession.ts";
import { storageOfBrowser } from "./browserStorage.ts";
import { boardTextLayout } from "./boardTextLayout.ts";
import type { ConnectionState } from "./ConnectionStore.ts";
import { rememberGuest } from "./formerGuests.ts";

/** What someone is until the server has said more. */
const leastRole = "viewer";

/** What a board is opened with. */
export interface OpenBoardOptions {
  readonly boardId: string;
  readonly user: BoardUser;
}

/** A board on its way: it becomes a session, or the server refuses it before there is anything to show. */
export interface OpeningBoard {
  readonly outcome: Promise<{ readonly session: BoardSession } | { readonly refused: ConnectionState }>;
  /** Gives up, or ends the session it became. */
  close(): void;
}

/**
 * Opens a board: from this browser's copy at once when there is one, else when the server has sent it. What kind it is
 * stands in the board itself, so nothing else is asked.
 */
export function openBoardSession({ boardId, user }: OpenBoardOptions): OpeningBoard {
  if (user.isGuest) rememberGuest(boardId, user, storageOfBrowser());
  const link = new BoardConnection({ boardId, userId: user.id, origin: location.origin });
  let session: BoardSession | undefined;
  let closed = false;

  const open = async () => {
    const [text] = await Promise.all([boardTextLayout(), link.loaded]);
    const name = await untilKnown(link);
    if (name === undefined || closed) return { refused: link.connection.get() };
    const kind = kindById(name);
    if (kind === undefined || versionState(link.doc, kind.schema) === "newer") {
      // A newer page wrote here: this one would misread it. Its own unsent edits stay in the browser's copy.
      const refused = {
        ...link.connection.get(),
        status: "refused",
        reason: "client-too-old",
        action: "reload",
      } as const;
      link.destroy();
      return { refused };
    }
    session = new BoardSession({ boardId, user, role: leastRole, kind, text, link });
    return { session };
  };
  return {
    outcome: open(),
    close() {
      closed = true;
      if (session) session.destroy();
      else link.destroy();
    },
  };
}

/** The name of the board's kind once the document says it; `undefined` when the server refuses the board first. */
function untilKnown(link: BoardConnection): Promise<string | undefined> {
  const meta = link.doc.getMap("meta");
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  const look = () => {
    const kind = meta.get("kind");
    const name = typeof kind === "string" ? kind : undefined;
    if (name === undefined && link.connection.get().status !== "refused") return;
    meta.unobserve(look);
    stop();
    resolve(name);
  };
  const stop = link.connection.subscribe(look);
  meta.observe(look);
  look();
  return promise;
}
