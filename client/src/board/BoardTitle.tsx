import { useEffect, useRef, useState } from "react";
import type { BoardSession } from "../session/BoardSession.ts";
import { mayRun } from "../session/mayRun.ts";
import { useStore } from "../session/useStore.ts";
import { titleStoreOf } from "./titleStore.ts";
import { say } from "./words/say.ts";
import classes from "./BoardTitle.module.css";

/** The board's title, edited where it stands: Enter or leaving keeps it, Escape brings the old one back. */
export function BoardTitle({ session }: { readonly session: BoardSession }) {
  const title = useStore(titleStoreOf(session.board), (value) => value);
  const canEdit = useStore(session.access, () => mayRun(session, { name: "renameBoard", args: {} }));
  const [typed, setTyped] = useState(title);
  const isCancelled = useRef(false);
  useEffect(() => setTyped(title), [title]);

  const keep = () => {
    const next = typed.trim();
    if (isCancelled.current || next === "" || next === title) setTyped(title);
    else session.run({ name: "renameBoard", args: { title: next } });
    isCancelled.current = false;
  };
  return (
    <h1 className={classes.heading}>
      {/* The hidden copy gives the field the width of its words. */}
      <span className={classes.sizer} aria-hidden>
        {typed || " "}
      </span>
      <input
        dir="auto"
        className={classes.title}
        aria-label={say.boardTitle}
        value={typed}
        maxLength={300}
        size={1}
        readOnly={!canEdit}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          isCancelled.current = event.key === "Escape";
          event.currentTarget.blur();
        }}
      />
    </h1>
  );
}
