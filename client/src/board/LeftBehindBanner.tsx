import { Button } from "@mantine/core";
import { History } from "lucide-react";
import { useState } from "react";
import { storageOfBrowser } from "../storage/browserStorage.ts";
import type { BoardSession } from "../session/BoardSession.ts";
import { findLeftBehind, type LeftBehind } from "../session/formerGuests.ts";
import { bringBack, leaveOut } from "../session/leftBehind.ts";
import { showNote } from "../ui/notes.tsx";
import { isolated } from "../ui/isolated.ts";
import { say } from "./words/say.ts";
import classes from "./ConnectionBanner.module.css";

const unopened = say.unopened;

/** Offers a guest who had to join again what they had changed before and could not send any more. */
export function LeftBehindBanner({ session }: { readonly session: BoardSession }) {
  const [found, setFound] = useState(() => findLeftBehind(session.boardId, session.user.id, storageOfBrowser()));
  const left = found[0];
  if (!left || !session.user.isGuest) return null;
  const rest = () => setFound((all) => all.filter((each) => each !== left));

  const add = async () => {
    const outcome = await bringBack(session.board, session.boardId, left, storageOfBrowser());
    if (outcome === "unopened") return showNote(unopened);
    rest();
    showNote(outcome === "added" ? say.changesAdded({ count: left.count }) : say.allThere);
  };
  const drop = async (each: LeftBehind) => {
    if (await leaveOut(session.boardId, each, storageOfBrowser())) rest();
    else showNote(unopened);
  };

  return (
    <div className={classes.banner} data-tone="notice" role="status">
      <History size={18} aria-hidden className={classes.icon} />
      <p className={classes.text}>
        <strong>{say.changesFromBefore({ count: left.count })}</strong> {say.madeHereAs({ name: isolated(left.name) })}
      </p>
      <div className={classes.choices}>
        <Button variant="default" onClick={() => void drop(left)}>
          {say.leaveOut}
        </Button>
        <Button onClick={() => void add()}>{say.addToBoard}</Button>
      </div>
    </div>
  );
}
