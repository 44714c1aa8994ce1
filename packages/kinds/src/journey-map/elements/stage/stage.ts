import { defineElement, placeValue, text, value, type ElementOf } from "@throughline/model";
import { hueSchema } from "../hue.ts";

/** A part of the journey at its coarsest, "Order": a column group. Stands at the top of the board and holds steps. */
export const stage = defineElement({
  type: "stage",
  label: "Stage",
  icon: "columns",
  values: {
    place: placeValue,
    /** `null`: the calm colour that all stages have. */
    hue: value(hueSchema, null, { control: "hue", label: "Colour", optional: true }),
  },
  texts: { title: text("Name", { placeholder: "Name this stage", maxLength: 300 }) },
  placement: { containers: [] },
});

export type Stage = ElementOf<typeof stage>;
