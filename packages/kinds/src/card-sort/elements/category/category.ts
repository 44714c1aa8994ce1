import { defineElement, paragraphValue, placeValue, text, type ElementOf } from "@throughline/model";
import { say } from "../../words/say.ts";

/** A group of cards that belong together. Made by those who sort; it is named when they agree on a name, often late. */
export const category = defineElement({
  type: "category",
  get label() {
    return say.group;
  },
  counted: (count) => say.groups({ count }),
  icon: "group",
  values: {
    place: placeValue,
    /** What belongs in the group, and what doesn't. */
    description: paragraphValue(say.description, say.whatBelongsHere),
  },
  texts: {
    name: text(say.name, {
      get placeholder() {
        return say.nameGroup;
      },
      maxLength: 300,
    }),
  },
  placement: { containers: [] },
});

export type Category = ElementOf<typeof category>;
