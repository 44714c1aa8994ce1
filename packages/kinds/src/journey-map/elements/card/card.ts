import { defineElement, listValue, paragraphValue, placeValue, text, value, type ElementOf } from "@throughline/model";
import { z } from "zod/mini";
import { hueValue } from "../hue.ts";
import { say } from "../../words/say.ts";

/** One thing that happens, is thought, hurts or could be done in a step; stands in the cell of a step and a lane. */
export const card = defineElement({
  type: "card",
  get label() {
    return say.card;
  },
  counted: (count) => say.cards({ count }),
  icon: "card",
  values: {
    place: placeValue,
    matters: value(z.boolean(), false, {
      control: "toggle",
      get label() {
        return say.momentThatMatters;
      },
    }),
    services: listValue(say.services, say.serviceBehind),
    note: paragraphValue(say.note, say.noteHint),
    /** `null`: the colour of the lane's type. */
    hue: hueValue,
  },
  texts: {
    text: text(say.text, {
      get placeholder() {
        return say.typeSomething;
      },
      multiline: true,
    }),
  },
  placement: { containers: ["step"], lanes: ["lane"] },
});

export type Card = ElementOf<typeof card>;
