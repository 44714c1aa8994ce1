import { defineElement, placeValue, text, type ElementOf } from "@throughline/model";

/** A big thing people do with the product, e.g. "Pay"; spans the tasks it is made of. The backbone of a story map. */
export const activity = defineElement({
  type: "activity",
  label: "Activity",
  icon: "activity",
  values: { place: placeValue },
  texts: { title: text("Activity", { placeholder: "Name this activity", maxLength: 1_000 }) },
  placement: { containers: [] },
});
export type Activity = ElementOf<typeof activity>;
