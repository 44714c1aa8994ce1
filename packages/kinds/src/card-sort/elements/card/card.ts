import { defineElement, paragraphValue, placeValue, text, type ElementOf } from "@throughline/model";
import { say } from "../../words/say.ts";

/**
 * One thing to be sorted: a page, a feature, a statement. Stands in a group or, with container "", in the tray of
 * unsorted cards. A card whose group is gone counts as unsorted too.
 */
export const card = defineElement({
  type: "card",
  get label() {
    return say.card;
  },
  counted: (count) => say.cards({ count }),
  icon: "card",
  values: {
    place: placeValue,
    /** What the card means, for whoever isn't sure. */
    description: paragraphValue(say.description, say.cardMeans),
  },
  texts: {
    label: text(say.label, {
      get placeholder() {
        return say.nameCard;
      },
      maxLength: 500,
    }),
  },
  placement: { containers: ["category"], rootToo: true },
});

export type Card = ElementOf<typeof card>;
