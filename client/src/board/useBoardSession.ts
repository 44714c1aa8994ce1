import { useEffect, useState } from "react";
import type { BoardSession, BoardUser } from "../session/BoardSession.ts";
import type { ConnectionState } from "../session/ConnectionStore.ts";
import type { ShownPicture } from "../session/BoardPicture.ts";
import { openBoardSession, type OpenBoardOptions } from "../session/openBoardSession.ts";
import { showNote } from "../ui/notes.tsx";
import { say } from "./words/say.ts";

/** A board on its page: on its way, open, refused before it was open, or failed by a fault of the program. */
export type BoardOpening =
  | { readonly state: "opening"; readonly picture?: ShownPicture }
  | { readonly state: "open"; readonly session: BoardSession; readonly picture?: ShownPicture }
  | { readonly state: "refused"; readonly connection: ConnectionState }
  | { readonly state: "failed"; readonly error: unknown };

const opening: BoardOpening = { state: "opening" };

/** Opens a board for as long as the component is there; with `showsPicture` its picture of the last visit until then. */
export function useBoardSession(
  boardId: string,
  { id, name, isGuest }: BoardUser,
  { showsPicture }: Required<Pick<OpenBoardOptions, "showsPicture">>,
): BoardOpening {
  const [board, setBoard] = useState<BoardOpening>(opening);
  useEffect(() => {
    let isLeft = false;
    let stopTelling: (() => void) | undefined;
    const opened = openBoardSession({ boardId, user: { id, name, isGuest }, showsPicture });
    const follow = async () => {
      try {
        const picture = await opened.picture;
        if (isLeft) return;
        if (picture) setBoard({ state: "opening", picture });
        const outcome = await opened.outcome;
        if (isLeft) return;
        if ("refused" in outcome) return setBoard({ state: "refused", connection: outcome.refused });
        setBoard({ state: "open", session: outcome.session, picture });
        stopTelling = tellWhatIsNotKept(outcome.session);
      } catch (error) {
        if (!isLeft) setBoard({ state: "failed", error });
      }
    };
    void follow();
    return () => {
      isLeft = true;
      stopTelling?.();
      opened.close();
      setBoard(opening);
    };
  }, [boardId, id, name, isGuest, showsPicture]);
  return board;
}

let isNotKeptSaid = false;

/** Once a visit: who knows it needn't read it on every board. Returns the way to stop. */
function tellWhatIsNotKept({ link: { connection } }: BoardSession): () => void {
  const tell = (why: string) => {
    if (isNotKeptSaid || connection.get().kept) return;
    isNotKeptSaid = true;
    showNote(why);
  };
  tell(say.keepsNothing);
  return connection.subscribe(() => tell(say.noRoom));
}
