import { expect, it } from "vitest";
import { UnderWay } from "./UnderWay.ts";

it("refuses one person's requests above so many at once, and nobody else's", async () => {
  const underWay = new UnderWay();
  const { promise, resolve } = Promise.withResolvers<void>();
  const asked = Array.from({ length: 61 }, () => underWay.run("annaanna", () => promise));
  await expect(asked.at(-1)).rejects.toMatchObject({ code: "too-many-requests" });
  expect(await underWay.run("benbenbe", async () => "done")).toBe("done");
  resolve();
  await Promise.all(asked.slice(0, -1));
  expect(await underWay.run("annaanna", async () => "done")).toBe("done");
});
