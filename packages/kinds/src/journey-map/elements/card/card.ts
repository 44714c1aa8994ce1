import { defineElement, listValue, paragraphValue, placeValue, text, value, type ElementOf } from "@throughline/model";
import { z } from "zod/mini";
import { hueSchema } from "../hue.ts";

/** One thing that happens, is thought, hurts or could be done in a step; stands in the cell of a step and a lane. */
export const card = defineElement({
  type: "card",
  label: "Card",
  icon: "card",
  values: {
    place: placeValue,
    matters: value(z.boolean(), false, { control: "toggle", label: "Moment that matters" }),
    services: listValue("Services", "A service, system or team behind this"),
    note: paragraphValue("Note", "Why, where you know it from, what to ask next"),
    /** `null`: the colour of the lane's type. */
    hue: value(hueSchema, null, { control: "hue", label: "Colour", optional: true }),
  },
  texts: { text: text("Text", { placeholder: "Type something", multiline: true }) },
  placement: { containers: ["step"], lanes: ["lane"] },
});

export type Card = ElementOf<typeof card>;
