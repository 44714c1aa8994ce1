import { defineOperation } from "@throughline/model";
import { z } from "zod/mini";
import { beforeArg } from "../../placing/moveArgs.ts";
import { orderKeyFor } from "../../placing/placeBefore.ts";
import { release } from "../elements/release/release.ts";
import { isDay } from "../../table/calendarDay.ts";
import { titleArg } from "./addArgs.ts";

const dateArg = z
  .optional(z.string().check(z.refine((date) => date === "" || isDay(date), "is not a date like 2026-03-31")))
  .check(z.describe("The day it goes out, YYYY-MM-DD"));

/** Adds a release, and with it a slice above "Later". Result: `{ id }`. */
export const addRelease = defineOperation({
  name: "addRelease",
  label: "Add release",
  makes: { type: release.type, text: "title", runs: "down" },
  args: z.object({ title: titleArg, date: dateArg, before: beforeArg }),
  run: (board, { title, date, before }) => {
    const order = orderKeyFor(board, { type: release, container: "", before });
    return { id: board.insert(release, { place: ["", "", order], title, date }) };
  },
});
