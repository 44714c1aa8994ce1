import { defineElement, paragraphValue, placeValue, text, type ElementOf } from "@throughline/model";

/**
 * One thing to be sorted: a page, a feature, a statement. Stands in a group or, with container "", in the tray of
 * unsorted cards. A card whose group is gone counts as unsorted too.
 */
export const card = defineElement({
  type: "card",
  label: "Card",
  icon: "card",
  values: {
    place: placeValue,
    /** What the card means, for whoever isn't sure. */
    description: paragraphValue("Description", "What the card means"),
  },
  texts: {
    label: text("Label", { placeholder: "Name the card", maxLength: 500 }),
  },
  placement: { containers: ["category"], rootToo: true },
});

export type Card = ElementOf<typeof card>;
