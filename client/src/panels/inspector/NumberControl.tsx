import { NumberInput } from "@mantine/core";
import { decimalSeparator } from "@throughline/words";
import type { ControlProps } from "./FieldControl.tsx";
import { readNumber } from "./readNumber.ts";
import { useDraft } from "./useDraft.ts";
import { say } from "./words/say.ts";

/** A number with its limits and unit; optional ones can be emptied, which means "not set". Written while one types. */
export function NumberControl({ field, value, isMixed, isReadOnly, onChange }: ControlProps<"number">) {
  const draft = useDraft(typeof value === "number" ? String(value) : "", (text, { joins, isDone }) => {
    const read = readNumber(text, field);
    // The beginning of a number may be out of its limits; it is brought within them when the field is left.
    const isWhole = read === null || String(read) === text.trim().replace(",", ".");
    if (read === undefined || (!isDone && !isWhole)) return false;
    if (read !== value) onChange(read, { joins });
    return true;
  });
  return (
    <NumberInput
      label={field.label}
      value={shownNumber(draft.value)}
      decimalSeparator={decimalSeparator()}
      placeholder={isMixed ? say.mixed : field.optional ? say.notSet : undefined}
      min={field.min}
      max={field.max}
      step={field.step}
      suffix={field.unit ? ` ${field.unit}` : undefined}
      readOnly={isReadOnly}
      clampBehavior="blur"
      onChange={(next) => draft.type(String(next))}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        if (event.key === "Enter" || event.key === "Escape") draft.commit();
      }}
    />
  );
}

/** What is typed as the input takes it: a whole number as such, the beginning of one as it stands there, with the language's comma. */
function shownNumber(typed: string): number | string {
  const number = Number(typed);
  return typed !== "" && String(number) === typed ? number : typed.replace(".", decimalSeparator());
}
