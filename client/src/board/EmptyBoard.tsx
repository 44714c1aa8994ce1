import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { EmptyState } from "../ui/EmptyState.tsx";
import { SceneIcon } from "../ui/SceneIcon.tsx";
import type { BoardSession } from "../session/BoardSession.ts";
import { useStore } from "../session/useStore.ts";
import classes from "./EmptyBoard.module.css";

/** What stands on a board on which nothing is yet: what it is for, one button to begin, the way to an example. */
export function EmptyBoard({ session }: { readonly session: BoardSession }) {
  const isEmpty = useIsEmpty(session);
  const canEdit = useStore(session.access, (access) => access.canEdit);
  if (!isEmpty) return null;
  const { kind, board } = session;
  const first = kind.additions(board, undefined).find((entry) => entry.call);
  return (
    <div className={classes.empty}>
      <EmptyState
        icon={<SceneIcon icon={kind.icon} size={24} />}
        title={canEdit ? "Nothing is here yet" : "Nobody has begun yet"}
        action={
          canEdit && first ? (
            <Button onClick={() => session.runEntry(first)}>{beginWords(first.label)}</Button>
          ) : undefined
        }
      >
        {kind.description} {canEdit && <Link to="/">See an example</Link>}
      </EmptyState>
    </div>
  );
}

function beginWords(label: string): string {
  return /^add /i.test(label) ? label : `Add the first ${label.toLowerCase()}`;
}

function useIsEmpty({ board }: BoardSession): boolean {
  const [isEmpty, setEmpty] = useState(board.size === 0);
  useEffect(() => {
    setEmpty(board.size === 0);
    return board.subscribe(() => setEmpty(board.size === 0));
  }, [board]);
  return isEmpty;
}
