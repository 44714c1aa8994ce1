import { defineElement, paragraphValue, placeValue, text, type ElementOf } from "@throughline/model";

/** A group of cards that belong together. Made by those who sort; it is named when they agree on a name, often late. */
export const category = defineElement({
  type: "category",
  label: "Group",
  icon: "group",
  values: {
    place: placeValue,
    /** What belongs in the group, and what doesn't. */
    description: paragraphValue("Description", "What belongs here"),
  },
  texts: {
    name: text("Name", { placeholder: "Name this group", maxLength: 300 }),
  },
  placement: { containers: [] },
});

export type Category = ElementOf<typeof category>;
