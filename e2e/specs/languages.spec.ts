import { kinds } from "@throughline/kinds";
import { BoardActor } from "../actors/BoardActor.ts";
import { cookiesOf } from "../actors/cookiesOf.ts";
import { englishLeft } from "../actors/englishLeft.ts";
import { owner } from "../actors/ServerProcess.ts";
import { expect, test } from "../actors/test.ts";

const table = "Phase;Schritt;Titel;Fällig am;Farbe\nSuchen;Finden;Kaufen;03.04.2026;rot\n;;;;\nSuchen;Finden;;;\n";

test("a German browser is spoken to in German everywhere, and its person may change that on an open board", async ({
  browser,
  server,
  ownerAtApi,
}) => {
  const context = await browser.newContext({ locale: "de-DE" });
  const person = new BoardActor(owner.name, context, await context.newPage(), server.origin);
  const { page } = person;
  const speaksGerman = async (where: string, within?: string) =>
    expect(await englishLeft(page, within), where).toEqual([]);
  const dialog = "[role=dialog]";
  const byName = (role: "button" | "menuitem", name: string | RegExp) => page.getByRole(role, { name }).first();

  await person.opens("/");
  await expect(page.getByRole("heading", { name: "Anmelden" })).toBeVisible();
  await speaksGerman("signing in");
  await context.addCookies(cookiesOf(ownerAtApi));
  await person.opens("/");
  await expect(byName("button", /importieren/)).toBeVisible();

  const made = await page.evaluate(
    async (wanted) =>
      Promise.all(
        wanted.map(async (body) => {
          const headers = { "content-type": "application/json" };
          const answer = await fetch("/api/boards", { method: "POST", headers, body: JSON.stringify(body) });
          return ((await answer.json()) as { id: string }).id;
        }),
      ),
    kinds.map(({ id, templates }) => ({ kind: id, template: templates.at(-1)?.id })),
  );
  await person.opens(`/?new=${kinds[0]?.id}`);
  await expect(page.getByRole("dialog")).toBeVisible();
  await speaksGerman("templates", dialog);

  // Boards that others made are called as they like: none of them is looked for here.
  await person.opens("/?q=qqqqqqqq");
  await expect(page.getByText("qqqqqqqq").first()).toBeVisible();
  await speaksGerman("the boards page");

  await person.opens("/");
  await byName("button", /importieren/).click();
  const file = { name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(table) };
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByRole("dialog").getByText("Was passiert")).toBeVisible();
  for (const { label } of kinds.map(({ id }) => ({ label: germanKind[id] ?? "" }))) {
    await page.getByRole("dialog").getByText(label, { exact: true }).click();
    // What is folded away is looked at, too.
    await speaksGerman(`importing a ${label}`, dialog);
  }

  for (const [index, id] of made.entries()) {
    await person.opens(`/boards/${id}`);
    await expect(page.getByText("Gespeichert", { exact: true }).first()).toBeVisible();
    await page.keyboard.press("ControlOrMeta+Shift+O");
    await expect(page.getByRole("heading", { name: "Gliederung" })).toBeVisible();
    await byName("button", "Mehr").click();
    await expect(byName("menuitem", "English")).toBeVisible();
    await speaksGerman(`the outline and the menu of a ${kinds[index]?.id}`);
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+K");
    await expect(page.getByRole("dialog")).toBeVisible();
    await speaksGerman(`the commands of a ${kinds[index]?.id}`);
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+Shift+O");
  }

  await byName("button", "Mehr").click();
  await byName("menuitem", "English").click();
  await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible();
  expect((await ownerAtApi.api.getMe()).principal?.language).toBe("en");
  await context.clearCookies({ name: "throughline-language" });
  await page.reload();
  await expect(page.getByText("Saved", { exact: true }).first(), "as the account says").toBeVisible();
  await context.close();
});

/** What a German screen calls each kind. */
const germanKind: Readonly<Record<string, string>> = {
  "journey-map": "Journey Map",
  "story-map": "Story Map",
  "card-sort": "Card Sorting",
};
