import { readFile } from "node:fs/promises";
import { expectAccessible } from "../actors/expectAccessible.ts";
import { expect, test } from "../actors/test.ts";

test("the owner is told of a recovery, and ends it", async ({ facilitator, visitor }) => {
  const { api, page } = facilitator;
  await api.beginRecovery();
  await facilitator.opens("/");
  const banner = page.getByRole("region", { name: "Recovery" });
  await expect(banner).toContainText(/Recovery was begun (just now|\d+ minutes? ago)\./);
  await expect(banner).toContainText("This ends by itself on");
  await expectAccessible(page, "boards while recovering");

  const { id } = await api.createBoard({ body: { kind: "story-map", title: "Come in" } });
  const { url } = await api.createLink({ params: { id }, body: { role: "editor" } });
  await visitor.page.goto(url);
  await visitor.page.getByLabel("Your name").fill("Vera");
  await visitor.page.keyboard.press("Enter");
  await visitor.page.waitForURL(`**/boards/${id}`);
  await visitor.opens("/");
  await expect(visitor.page.getByRole("heading", { name: "Boards", level: 1 })).toBeAttached();
  await expect(visitor.page.getByRole("region", { name: "Recovery" }), "nobody else is bothered").toHaveCount(0);

  await banner.getByRole("button", { name: "End recovery now…" }).click();
  await page.getByRole("dialog", { name: "End recovery now?" }).getByRole("button", { name: "End recovery" }).click();
  await expect(banner).toHaveCount(0);
  expect((await api.getRecovery()).recovery).toBeNull();
});

test("the owner takes everything out as one zip", async ({ facilitator }) => {
  const { api, page } = facilitator;
  await api.createBoard({ body: { kind: "card-sort", title: "Goes along" } });
  await facilitator.opens("/");
  await page.getByRole("button", { name: /account of/ }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Export everything" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^throughline-\d{4}-\d\d-\d\d\.zip$/);
  const bytes = (await readFile(await file.path())).toString("latin1");
  expect(bytes.slice(0, 2)).toBe("PK");
  expect(bytes).toContain("boards/Goes along/board.json");
  expect(bytes).toContain("workspace.json");
});
