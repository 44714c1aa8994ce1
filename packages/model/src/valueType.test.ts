import * as Y from "yjs";
import { expect, it } from "vitest";
import { listValue } from "./valueType.ts";

it("refuses a Yjs type in the place of a list and leaves it usable", () => {
  const doc = new Y.Doc();
  const stored = doc.getMap("stored");
  expect(listValue("Services").schema.safeParse(stored).success).toBe(false);
  stored.set("still", "works");
  expect(stored.get("still")).toBe("works");
  expect(listValue("Services").schema.parse(["a", "b"])).toEqual(["a", "b"]);
});
