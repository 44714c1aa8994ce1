import { openFile } from "@throughline/kinds";
import { expect, it } from "vitest";
import { kindForFile } from "./kindForFile.ts";

it.each([
  ["Phase,Step,Pain points\nFind,Search,Too many", "journey-map"],
  ["Issue key,Summary,Issue Type,Epic Link\nS-1,Pay,Epic,", "story-map"],
  // Nothing but the order of day and month is open.
  ["Title,Group,Due date,Release\nPay,a,03/04/2026,1.0", "story-map"],
  ["Card,Group\nOpening hours,Visit", "card-sort"],
  ['{"format":"throughline-board","kind":"card-sort","version":1,"title":"T","elements":[]}', "card-sort"],
  ["Foo,Bar\n1,2", "journey-map"],
])("takes %j for a %s", async (text, kind) => {
  const file = await openFile(new TextEncoder().encode(text));
  expect(file.ok && kindForFile(file)?.id).toBe(kind);
});
