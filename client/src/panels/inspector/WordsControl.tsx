import { Anchor, Textarea, TextInput } from "@mantine/core";
import type { ChangeEvent, KeyboardEvent } from "react";
import type { ControlProps } from "./FieldControl.tsx";
import { isWebAddress } from "./isWebAddress.ts";
import { useDraft } from "./useDraft.ts";
import { say } from "./words/say.ts";

/**
 * Plain words, a paragraph or an address, replaced as a whole: written while one types, in short pauses. Escape and
 * Enter (Ctrl+Enter in a paragraph) keep it, as on the canvas; undo takes back what one typing wrote.
 */
export function WordsControl({
  field,
  value,
  isMixed,
  isReadOnly,
  onChange,
}: ControlProps<"words" | "paragraph" | "url">) {
  const stored = typeof value === "string" ? value : "";
  const draft = useDraft(stored, (words, { joins, isDone }) => {
    // Half an address isn't one yet, and nobody wants to be told so at each letter.
    if (field.control === "url" && !isDone && words !== "" && !isWebAddress(words)) return false;
    onChange(words, { joins });
    return true;
  });

  const shared = {
    label: field.label,
    placeholder: isMixed ? say.mixed : "placeholder" in field ? field.placeholder : undefined,
    value: draft.value,
    readOnly: isReadOnly,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => draft.type(event.target.value),
    onBlur: draft.commit,
    onKeyDown: (event: KeyboardEvent) => {
      const isEnd = event.key === "Enter" && (field.control !== "paragraph" || event.ctrlKey || event.metaKey);
      if (event.key === "Escape" || isEnd) draft.commit();
    },
  };
  if (field.control === "paragraph") return <Textarea {...shared} autosize minRows={2} maxRows={12} />;
  if (field.control === "words") return <TextInput {...shared} />;
  return (
    <div>
      <TextInput {...shared} type="url" />
      {isWebAddress(stored) && (
        <Anchor href={stored} target="_blank" rel="noreferrer noopener" size="xs">
          {say.open} {field.label.toLowerCase()}
        </Anchor>
      )}
    </div>
  );
}
