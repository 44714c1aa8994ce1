import { ChoiceControl } from "./ChoiceControl.tsx";
import type { InspectorField } from "./commonFields.ts";
import { DateControl } from "./DateControl.tsx";
import { HueControl } from "./HueControl.tsx";
import { ListControl } from "./ListControl.tsx";
import { NumberControl } from "./NumberControl.tsx";
import { ToggleControl } from "./ToggleControl.tsx";
import { WordsControl } from "./WordsControl.tsx";

/** What every control of the inspector is given. */
export interface ControlProps<C extends InspectorField["field"]["control"] = InspectorField["field"]["control"]> {
  readonly field: Extract<InspectorField["field"], { control: C }>;
  readonly value: unknown;
  readonly isMixed: boolean;
  readonly isReadOnly: boolean;
  readonly onChange: ChangeValue;
}

/** Writes a value; with `joins` into the step of undo that the last one began. */
export type ChangeValue = (value: unknown, options?: { readonly joins: boolean }) => void;

interface FieldControlProps {
  readonly described: InspectorField;
  readonly isReadOnly: boolean;
  readonly onChange: ChangeValue;
}

/** The control that a field's description asks for. */
export function FieldControl({ described, isReadOnly, onChange }: FieldControlProps) {
  const { field, value, isMixed } = described;
  const rest = { value, isMixed, isReadOnly, onChange };
  switch (field.control) {
    case "choice":
      return <ChoiceControl field={field} {...rest} />;
    case "number":
      return <NumberControl field={field} {...rest} />;
    case "toggle":
      return <ToggleControl field={field} {...rest} />;
    case "hue":
      return <HueControl field={field} {...rest} />;
    case "date":
      return <DateControl field={field} {...rest} />;
    case "words":
    case "paragraph":
    case "url":
      return <WordsControl field={field} {...rest} />;
    case "list":
      return <ListControl field={field} {...rest} />;
  }
}
