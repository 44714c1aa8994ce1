import { loadKind } from "@throughline/kinds";
import { versionState } from "@throughline/model";
import { BoardConnection } from "./BoardConnection.ts";
import { BoardSession, type BoardUser } from "./BoardSession.ts";
import { storageOfBrowser } from "../storage/browserStorage.ts";
import { keptPicture } from "../storage/keptPicture.ts";
import { oncePainted } from "./afterPaint.ts";
import { program, readPicture, ShownPicture } from "./BoardPicture.ts";
import { boardTextLayout, hasBoardFont } from "./boardTextLayout.ts";
import { cacheNameOf } from "./cacheName.ts";
import type { ConnectionState } from "./ConnectionStore.ts";
import { rememberGuest } from "./formerGuests.ts";
import { WorkNotes } from "./WorkNotes.ts";

/** What someone is whose role the server has never said here. */
const leastRole = "viewer";

/** What a board is opened with. */
export interface OpenBoardOptions {
  readonly boardId: string;
  readonly user: BoardUser;
  /** The board as it is will be seen, not its past: then its picture is shown until it is there. */
  readonly showsPicture?: boolean;
}

/** What a board on its way becomes. */
export type BoardOutcome = { readonly session: BoardSession } | { readonly refused: ConnectionState };

/** A board on its way: it becomes a session, or the server refuses it before there is anything to show. */
export interface OpeningBoard {
  readonly outcome: Promise<BoardOutcome>;
  /** What the board looked like when it was left, if this browser has kept that; the board waits until it is painted. */
  readonly picture: Promise<ShownPicture | undefined>;
  /** Gives up, or ends the session it became. */
  close(): void;
}

/**
 * Opens a board: from this browser's copy at once when there is one, else when the server has sent it. What kind it is
 * stands in the board itself, so nothing else is asked.
 */
export function openBoardSession(options: OpenBoardOptions): OpeningBoard {
  const { boardId, user, showsPicture = false } = options;
  if (user.isGuest) rememberGuest(boardId, user, storageOfBrowser());
  const picture = showsPicture ? findPicture(cacheNameOf(user.id, boardId)) : Promise.resolve(undefined);
  const link = new BoardConnection({
    boardId,
    userId: user.id,
    origin: location.origin,
    after: picture.then((found) => found && twoFrames()),
  });
  let session: BoardSession | undefined;
  let stopPictures: (() => void) | undefined;
  let closed = false;

  /** What takes pictures comes after the board; where it can't be fetched the next visit begins without. */
  const follow = async (opened: BoardSession) => {
    const part = await import("./keepPictures.ts").catch(() => undefined);
    if (!closed) stopPictures = part?.keepPictures(opened, program, (taken) => link.keepPicture(taken));
  };

  const open = async (): Promise<BoardOutcome> => {
    const [text] = await Promise.all([boardTextLayout(), link.loaded]);
    const name = await untilKnown(link);
    if (name === undefined || closed) return { refused: link.connection.get() };
    const kind = await loadKind(name);
    if (closed) return { refused: link.connection.get() };
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
    const notes = new WorkNotes(`${cacheNameOf(user.id, boardId)}/work`, storageOfBrowser());
    const role = link.keptRole ?? leastRole;
    const opened = new BoardSession({ boardId, user, role, kind, text, link, notes });
    session = opened;
    if (hasBoardFont()) oncePainted(() => void follow(opened));
    return { session: opened };
  };
  return {
    outcome: open(),
    picture,
    close() {
      closed = true;
      stopPictures?.();
      if (session) session.destroy();
      else link.destroy();
    },
  };
}

/** The picture beside this person's copy, once the font is there in which its texts were wrapped. */
async function findPicture(cacheName: string): Promise<ShownPicture | undefined> {
  const fonts = boardTextLayout();
  const picture = readPicture(await keptPicture(cacheName));
  if (!picture) return undefined;
  await fonts;
  return hasBoardFont() ? new ShownPicture(picture) : undefined;
}

/** The page puts it up in the first, which is painted when the second begins. */
async function twoFrames(): Promise<void> {
  for (let n = 0; n < 2; n++) await new Promise<void>(oncePainted);
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
