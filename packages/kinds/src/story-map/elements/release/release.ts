import { defineElement, placeValue, text, value, type ElementOf } from "@throughline/model";
import { dayText } from "../day.ts";
import { say } from "../../words/say.ts";

/** What goes out together: a slice across the whole map. The first one is the walking skeleton. */
export const release = defineElement({
  type: "release",
  get label() {
    return say.release;
  },
  counted: (count) => say.releaseCount({ count }),
  icon: "release",
  values: {
    place: placeValue,
    /** The day it goes out, `YYYY-MM-DD`, or "" while nobody has said. */
    date: value(dayText, "", {
      control: "date",
      get label() {
        return say.date;
      },
    }),
  },
  texts: {
    title: text(say.release, {
      get placeholder() {
        return say.nameRelease;
      },
      maxLength: 1_000,
    }),
  },
  placement: { containers: [] },
});
export type Release = ElementOf<typeof release>;
