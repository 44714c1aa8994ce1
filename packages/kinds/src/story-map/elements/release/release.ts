import { defineElement, placeValue, text, value, type ElementOf } from "@throughline/model";
import { dayText } from "../day.ts";

/** What goes out together: a slice across the whole map. The first one is the walking skeleton. */
export const release = defineElement({
  type: "release",
  label: "Release",
  icon: "release",
  values: {
    place: placeValue,
    /** The day it goes out, `YYYY-MM-DD`, or "" while nobody has said. */
    date: value(dayText, "", { control: "date", label: "Date" }),
  },
  texts: { title: text("Release", { placeholder: "Name this release", maxLength: 1_000 }) },
  placement: { containers: [] },
});
export type Release = ElementOf<typeof release>;
