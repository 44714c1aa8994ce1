import { Input } from "@mantine/core";
import type { TextType } from "@throughline/model";
import { useEffect, useId, useRef } from "react";
import { bindTextField } from "../../session/bindTextField.ts";
import type { BoardSession } from "../../session/BoardSession.ts";
import { growTextField } from "../../session/growTextField.ts";
import classes from "./TextControl.module.css";

interface TextControlProps {
  readonly session: BoardSession;
  readonly id: string;
  readonly textKey: string;
  readonly text: TextType;
}

/** A line is 20 px high, with 16 around it; a text of several lines has room for two before anything is written. */
function leastHeight({ multiline }: TextType): number {
  return multiline ? 56 : 36;
}

/** A text that several people type in together: bound to the board letter by letter, like the one on the canvas. */
export function TextControl({ session, id, textKey, text }: TextControlProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const fieldId = useId();
  useEffect(() => {
    const element = field.current;
    if (!element) return undefined;
    const grow = () => growTextField(element, leastHeight(text));
    const stop = bindTextField(session, element, id, textKey, grow);
    grow();
    return stop;
  }, [session, id, textKey, text]);
  return (
    <Input.Wrapper label={text.label} labelProps={{ htmlFor: fieldId }}>
      <textarea
        ref={field}
        id={fieldId}
        className={classes.field}
        dir="auto"
        rows={text.multiline ? 2 : 1}
        maxLength={text.maxLength}
        placeholder={text.placeholder}
        onFocus={() => session.presence.setEditing({ id, key: textKey })}
        onBlur={() => session.presence.setEditing(null)}
        onKeyDown={(event) => {
          // A line break in a one-line text would only be a hole in it.
          if (event.key === "Enter" && !text.multiline) event.preventDefault();
        }}
      />
    </Input.Wrapper>
  );
}
