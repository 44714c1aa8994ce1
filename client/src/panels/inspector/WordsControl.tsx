import { Anchor, Textarea, TextInput } from "@mantine/core";
import { useEffect, useRef, useState, type ChangeEvent, type KeyboardEvent } from "react";
import type { ControlProps } from "./FieldControl.tsx";
import { isWebAddress } from "./isWebAddress.ts";

/**
 * Plain words, a paragraph or an address, replaced as a whole: written when one leaves the field, presses Enter (Ctrl+Enter
 * in a paragraph) or closes it. Escape takes back what was typed.
 */
export function WordsControl({
  field,
  value,
  isMixed,
  isReadOnly,
  onChange,
}: ControlProps<"words" | "paragraph" | "url">) {
  const stored = typeof value === "string" ? value : "";
  const [draft, setDraft] = useState<string | undefined>();
  const pending = useRef<() => void>(undefined);
  const commit = () => {
    if (draft !== undefined && draft !== stored) onChange(draft);
    setDraft(undefined);
  };
  pending.current = draft === undefined || draft === stored ? undefined : () => onChange(draft);
  // Another selection takes the form away while its field still has the focus, and then there is no blur.
  useEffect(() => () => pending.current?.(), []);

  const shared = {
    label: field.label,
    placeholder: isMixed ? "Different" : "placeholder" in field ? field.placeholder : undefined,
    value: draft ?? stored,
    readOnly: isReadOnly,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => setDraft(event.target.value),
    onBlur: commit,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Escape") setDraft(undefined);
      else if (event.key === "Enter" && (field.control !== "paragraph" || event.ctrlKey || event.metaKey)) commit();
    },
  };
  if (field.control === "paragraph") return <Textarea {...shared} autosize minRows={2} maxRows={12} />;
  if (field.control === "words") return <TextInput {...shared} />;
  return (
    <div>
      <TextInput {...shared} type="url" />
      {isWebAddress(stored) && (
        <Anchor href={stored} target="_blank" rel="noreferrer noopener" size="xs">
          Open {field.label.toLowerCase()}
        </Anchor>
      )}
    </div>
  );
}
