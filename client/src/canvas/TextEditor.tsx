import { useEffect, useLayoutEffect, useRef } from "react";
import { paletteFor } from "@throughline/scene";
import { bindTextField } from "../session/bindTextField.ts";
import type { BoardSession } from "../session/BoardSession.ts";
import type { Editing } from "../session/EditingStore.ts";
import { useValue } from "../session/useStore.ts";
import { addNext } from "../tools/addNext.ts";
import { DraftEditor } from "./DraftEditor.tsx";
import { inkOf, placeTextField, revealCaret, spotOf } from "./textField.ts";
import { say } from "./words/say.ts";
import classes from "./TextEditor.module.css";

interface TextEditorProps {
  readonly session: BoardSession;
  readonly theme: "light" | "dark";
  /** Where the focus goes when typing is over. */
  readonly onDone: () => void;
}

/** The field over the canvas in which a text is typed; there is one while something is open, and none otherwise. */
export function TextEditor({ session, theme, onDone }: TextEditorProps) {
  const editing = useValue(session.editing);
  const draft = useValue(session.draft);
  if (draft) return <DraftEditor session={session} draft={draft} onDone={onDone} />;
  if (!editing) return null;
  const key = `${editing.id}/${editing.key}`;
  return <OpenTextEditor key={key} session={session} theme={theme} editing={editing} onDone={onDone} />;
}

function OpenTextEditor({ session, theme, editing, onDone }: TextEditorProps & { readonly editing: Editing }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(onDone);
  done.current = onDone;
  const { id, key, typed, madeAt, isGoingOn } = editing;
  const type = session.board.schema.elements.get(session.board.get(id)?.type ?? "");
  const text = type?.texts[key];

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return undefined;
    const place = () => {
      if (!placeTextField(element, session, id, key)) session.editing.close();
    };
    const unbind = bindTextField(session, element, id, key, place, isGoingOn);
    if (!unbind) {
      session.editing.close();
      return undefined;
    }
    place();
    element.focus({ preventScroll: true });
    // A name that was given to something new is there to be typed over.
    const from = madeAt === undefined || isGoingOn ? element.value.length : 0;
    element.setSelectionRange(from, element.value.length);
    const toCaret = () => revealCaret(element, session, id, key);
    let caret = element.selectionEnd;
    const followCaret = () => {
      if (caret !== element.selectionEnd) toCaret();
      caret = element.selectionEnd;
    };
    const carets = new AbortController();
    element.addEventListener("input", followCaret, { signal: carets.signal });
    element.addEventListener("keyup", followCaret, { signal: carets.signal });
    // A keyboard on the screen has come up and covers part of the board.
    window.visualViewport?.addEventListener("resize", toCaret, { signal: carets.signal });
    const stops = [
      unbind,
      () => carets.abort(),
      session.camera.subscribe(place),
      session.scene.subscribe(() => queueMicrotask(place)),
    ];
    return () => {
      for (const stop of stops) stop();
      // Others may have deleted what was typed in: the focus must not be lost with the field.
      if (!session.board.get(id)) setTimeout(() => document.activeElement === document.body && done.current(), 0);
    };
  }, [session, id, key, madeAt, isGoingOn]);

  // Apart from the binding, which a development build sets up twice.
  const isBegun = useRef(false);
  useEffect(() => {
    const element = field.current;
    if (!element || typed === undefined || isBegun.current) return;
    isBegun.current = true;
    element.setRangeText(typed, element.value.length, element.value.length, "end");
    element.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, [typed]);

  const close = () => {
    const open = session.editing.get();
    if (open?.id === id && open.key === key) session.closeEditor();
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    event.stopPropagation();
    const isEnd = event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
    const isDone = event.key === "Enter" && !text?.multiline && !event.shiftKey;
    // Whoever is adding goes on adding; whoever renames what is there already is done. Tab always makes the next.
    const goesOn = (isDone && madeAt !== undefined) || (event.key === "Tab" && !event.shiftKey);
    if (!isEnd && !isDone && !goesOn) return;
    event.preventDefault();
    const isEmpty = field.current?.value.trim() === "";
    close();
    // An empty one ends the row, as an empty line ends a list.
    if (!goesOn || isEmpty || !addNext(session, id)) onDone();
  };

  const found = spotOf(session, id, key);
  return (
    <textarea
      ref={field}
      className={classes.field}
      style={{ color: found ? inkOf(found.item, found.spot, paletteFor(theme)) : undefined }}
      aria-label={say.fieldOf({ what: type?.label ?? say.elementName, field: text?.label ?? say.text })}
      placeholder={text?.placeholder}
      maxLength={text?.maxLength}
      rows={1}
      dir="auto"
      spellCheck
      enterKeyHint={text?.multiline ? "enter" : "next"}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        // The window lost the focus, not the field: it has it again when the window comes back.
        if (document.activeElement !== event.currentTarget) close();
      }}
    />
  );
}
