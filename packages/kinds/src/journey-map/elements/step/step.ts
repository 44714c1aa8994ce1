import { defineElement, placeValue, text, value, type ElementOf } from "@throughline/model";
import { z } from "zod/mini";
import { say } from "../../words/say.ts";

/** How wide a step's column is when nobody has dragged it, and how far it can be dragged, in board units. */
export const leastStepWidth = 200;
export const greatestStepWidth = 800;

/** What the person does or meets at one moment of a stage, "Pay": a column of the map. */
export const step = defineElement({
  type: "step",
  get label() {
    return say.step;
  },
  counted: (count) => say.steps({ count }),
  icon: "task",
  values: {
    place: placeValue,
    width: value(z.int().check(z.minimum(leastStepWidth), z.maximum(greatestStepWidth)), leastStepWidth, {
      control: "number",
      get label() {
        return say.columnWidth;
      },
      min: leastStepWidth,
      max: greatestStepWidth,
      step: 20,
    }),
  },
  texts: {
    title: text(say.name, {
      get placeholder() {
        return say.nameStep;
      },
      maxLength: 300,
    }),
  },
  placement: { containers: ["stage"] },
});

export type Step = ElementOf<typeof step>;
