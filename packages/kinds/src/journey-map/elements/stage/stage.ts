import { defineElement, placeValue, text, type ElementOf } from "@throughline/model";
import { hueValue } from "../hue.ts";
import { say } from "../../words/say.ts";

/** A part of the journey at its coarsest, "Order": a column group. Stands at the top of the board and holds steps. */
export const stage = defineElement({
  type: "stage",
  get label() {
    return say.stage;
  },
  counted: (count) => say.stages({ count }),
  icon: "columns",
  values: {
    place: placeValue,
    /** `null`: the calm colour that all stages have. */
    hue: hueValue,
  },
  texts: {
    title: text(say.name, {
      get placeholder() {
        return say.nameStage;
      },
      maxLength: 300,
    }),
  },
  placement: { containers: [] },
});

export type Stage = ElementOf<typeof stage>;
