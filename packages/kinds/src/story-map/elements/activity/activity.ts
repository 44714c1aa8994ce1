import { defineElement, placeValue, text, type ElementOf } from "@throughline/model";
import { say } from "../../words/say.ts";

/** A big thing people do with the product, e.g. "Pay"; spans the tasks it is made of. The backbone of a story map. */
export const activity = defineElement({
  type: "activity",
  get label() {
    return say.activity;
  },
  counted: (count) => say.activities({ count }),
  icon: "activity",
  values: { place: placeValue },
  texts: {
    title: text(say.activity, {
      get placeholder() {
        return say.nameActivity;
      },
      maxLength: 1_000,
    }),
  },
  placement: { containers: [] },
});
export type Activity = ElementOf<typeof activity>;
