import { defineElement, placeValue, text, value, type ElementOf } from "@throughline/model";
import { z } from "zod";
import { isDay } from "../day.ts";

/** What goes out together: a slice across the whole map. The first one is the walking skeleton. */
export const release = defineElement({
  type: "release",
  label: "Release",
  icon: "release",
  values: {
    place: placeValue,
    /** The day it goes out, `YYYY-MM-DD`, or "" while nobody has said. */
    date: value(
      z.string().refine((date) => date === "" || isDay(date), "is not a date like 2026-03-31"),
      "",
      { control: "date", label: "Date" },
    ),
  },
  texts: { title: text("Release", { placeholder: "Name this release", maxLength: 1_000 }) },
  placement: { containers: [] },
});
export type Release = ElementOf<typeof release>;
