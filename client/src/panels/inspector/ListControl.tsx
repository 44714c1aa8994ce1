import { TagsInput } from "@mantine/core";
import type { ControlProps } from "./FieldControl.tsx";
import { say } from "./words/say.ts";

/** A list of short words, added with Enter or a comma. */
export function ListControl({ field, value, isMixed, isReadOnly, onChange }: ControlProps<"list">) {
  const words = Array.isArray(value) ? value.filter((word): word is string => typeof word === "string") : [];
  return (
    <TagsInput
      label={field.label}
      placeholder={isMixed ? say.mixed : words.length === 0 ? (field.placeholder ?? say.addWithEnter) : undefined}
      value={words}
      readOnly={isReadOnly}
      acceptValueOnBlur
      onChange={(next) => onChange(next)}
    />
  );
}
