import type { ElementType } from "@throughline/model";
import { midSentence } from "@throughline/words";
import { useLayoutEffect, useRef, type KeyboardEvent } from "react";
import type { BoardSession } from "../session/BoardSession.ts";
import type { Draft } from "../session/Draft.ts";
import { takePasteInField } from "../session/takePaste.ts";
import { makeDraft } from "../tools/makeDraft.ts";
import { placeDraftField } from "./draftField.ts";
import { say } from "./words/say.ts";
import classes from "./TextEditor.module.css";

interface DraftEditorProps {
  readonly session: BoardSession;
  readonly draft: Draft;
  /** Where the focus goes when nothing was typed. */
  readonly onDone: () => void;
}

/** The empty field in which something new is begun. With its first letter it is on the board, and typing goes on there. */
export function DraftEditor({ session, draft, onDone }: DraftEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const type = session.board.schema.elements.get(draft.makes.type);
  const text = type?.texts[draft.makes.text];

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return undefined;
    const place = () => placeDraftField(element, session, draft);
    const stops = [session.camera.subscribe(place), session.scene.subscribe(() => queueMicrotask(place))];
    const rect = place();
    session.camera.makeLegible(rect);
    session.camera.reveal(rect);
    element.value = "";
    element.focus({ preventScroll: true });
    session.announcements.say(nameOf(type));
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, draft, type]);

  const isOpen = () => session.draft.get() === draft;
  /** While an input method composes, the letters aren't chosen yet. */
  const make = () => {
    const words = field.current?.value ?? "";
    return words.trim() !== "" && isOpen() && makeDraft(session, words);
  };
  const drop = () => {
    if (isOpen()) session.draft.set(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== "Escape" && event.key !== "Enter" && event.key !== "Tab") return;
    event.preventDefault();
    drop();
    onDone();
  };

  return (
    <textarea
      ref={field}
      className={`${classes.field} ${classes.draft}`}
      aria-label={nameOf(type)}
      placeholder={text?.placeholder}
      maxLength={text?.maxLength}
      rows={1}
      dir="auto"
      spellCheck
      enterKeyHint="done"
      onInput={({ nativeEvent }) => {
        if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) make();
      }}
      onCompositionEnd={make}
      onPaste={(event) => {
        if (event.currentTarget.value === "" && takePasteInField(session, event.clipboardData)) event.preventDefault();
      }}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (document.activeElement !== event.currentTarget && !make()) drop();
      }}
    />
  );
}

function nameOf(type: ElementType | undefined): string {
  return say.newThing({ what: midSentence(type?.label ?? say.element) });
}
