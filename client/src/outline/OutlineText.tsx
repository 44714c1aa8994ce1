import type { OutlineItem } from "@throughline/kinds";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { bindTextField } from "../session/bindTextField.ts";
import { growTextField } from "../session/growTextField.ts";
import type { OutlineController } from "./OutlineController.ts";
import classes from "./OutlineText.module.css";

interface OutlineTextProps {
  readonly controller: OutlineController;
  readonly item: OutlineItem;
  readonly textKey: string;
}

/** An element's text, typed in place; letters travel as they are typed and others' appear without moving the caret. */
export function OutlineText({ controller, item, textKey }: OutlineTextProps) {
  const { session } = controller;
  const field = useRef<HTMLTextAreaElement>(null);
  const type = session.board.get(item.elementId)?.type ?? "";
  const text = session.board.schema.elements.get(type)?.texts[textKey];

  useEffect(() => {
    const element = field.current;
    if (!element) return undefined;
    const grow = () => growTextField(element);
    const stop = bindTextField(session, element, item.elementId, textKey, grow);
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
    grow();
    session.presence.setEditing({ id: item.elementId, key: textKey });
    return () => {
      stop?.();
      session.presence.setEditing(null);
    };
  }, [session, item.elementId, textKey]);

  const onKeyDown = (event: KeyboardEvent) => {
    const ends = event.key === "Enter" && !event.shiftKey && (!text?.multiline || event.ctrlKey || event.metaKey);
    if (event.key !== "Escape" && !ends) return;
    controller.finishEditing();
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <textarea
      ref={field}
      className={classes.field}
      dir="auto"
      rows={1}
      aria-label={`${item.typeLabel}: ${text?.label ?? "text"}`}
      placeholder={text?.placeholder ?? `${item.typeLabel}…`}
      maxLength={text?.maxLength}
      onKeyDown={onKeyDown}
      onBlur={() => controller.endEditing()}
    />
  );
}
