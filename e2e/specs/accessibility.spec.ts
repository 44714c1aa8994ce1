import { kinds } from "@throughline/kinds";
import { expectAccessible, expectAccessibleInBothThemes } from "../actors/expectAccessible.ts";
import { ImportDialog } from "../actors/ImportDialog.ts";
import { ServerProcess } from "../actors/ServerProcess.ts";
import { expect, test } from "../actors/test.ts";

/** Each page is walked twice: on a desktop, where every stop is seen in both themes, and on a phone. */
const looks = [
  {
    name: "desktop, light and dark",
    viewport: { width: 1440, height: 900 },
    isAccessible: expectAccessibleInBothThemes,
  },
  { name: "phone", viewport: { width: 390, height: 844 }, isAccessible: expectAccessible },
] as const;

for (const { name, viewport, isAccessible } of looks) {
  test.describe(name, () => {
    test("the pages before one is in", async ({ visitor, facilitator }) => {
      const { page } = visitor;
      await page.setViewportSize(viewport);
      await visitor.opens("/");
      await visitor.seesHeading("Sign in");
      await isAccessible(page, "sign-in");
      await visitor.signsIn("nobody@example.test", "wrong password");
      await visitor.sees("This e-mail and password don't belong together.");
      await isAccessible(page, "sign-in refused");
      const { id } = await facilitator.api.createBoard({ body: { kind: "card-sort", title: "Come in" } });
      const { url } = await facilitator.api.createLink({ params: { id }, body: { role: "editor" } });
      await page.goto(url);
      await visitor.seesHeading("Come in");
      await isAccessible(page, "join");
      await visitor.opens("/join/nothing");
      await visitor.seesHeading("This link doesn't work any more");
      await isAccessible(page, "bad link");
      await visitor.opens("/no/such/page");
      await isAccessible(page, "not found");
    });

    test("the boards page and its dialogs", async ({ facilitator }) => {
      const { page } = facilitator;
      const board = { kind: "card-sort", template: "library-website", title: "For axe" };
      const { id } = await facilitator.api.createBoard({ body: board });
      await facilitator.api.deleteBoard({ params: { id } });
      await facilitator.api.createBoard({ body: board });
      await page.setViewportSize(viewport);
      await facilitator.opensBoards();
      await expect(facilitator.card("For axe").first()).toBeVisible();
      await isAccessible(page, "boards");
      await page.getByRole("button", { name: "More for For axe" }).first().click();
      await isAccessible(page, "menu of a board");
      await facilitator.presses("Escape");
      await page.getByRole("button", { name: /account of/ }).click();
      await isAccessible(page, "account menu");
      await page.getByRole("menuitem", { name: "API keys…" }).click();
      await page.getByRole("dialog", { name: "API keys" }).getByText("You have no keys.").waitFor();
      await isAccessible(page, "API keys");
      await facilitator.presses("Escape");
      await page.getByRole("button", { name: /^Story map/ }).click();
      await page.getByRole("dialog", { name: "New story map" }).waitFor();
      await isAccessible(page, "template picker");
      await facilitator.presses("Escape");

      const importing = new ImportDialog(facilitator);
      await importing.opens();
      await isAccessible(page, "import: choose a file");
      await importing.chooses("things.csv", "Was;Wohin\nBus;Getting there\n;\n");
      await importing.choosesKind("Card sort");
      await isAccessible(page, "import: columns");
      await importing.field("Card").first().selectOption("Was");
      await importing.field("Group").first().selectOption("Wohin");
      await importing.sees("What will happen");
      await isAccessible(page, "import: report");
      await facilitator.presses("Escape");

      await facilitator.searchesFor("zyzzyva");
      await facilitator.sees("Nothing has “zyzzyva” in it");
      await isAccessible(page, "nothing found");
      await facilitator.opens("/?bin=true");
      await expect(facilitator.card("For axe").first()).toBeVisible();
      await isAccessible(page, "bin");
    });

    for (const kind of kinds) {
      test(`a ${kind.label.toLowerCase()} and what is around it`, async ({ facilitator }) => {
        const { page } = facilitator;
        const template = kind.templates.at(-1)?.id;
        const { id } = await facilitator.api.createBoard({ body: { kind: kind.id, template, title: "Seen by axe" } });
        await page.setViewportSize(viewport);
        await facilitator.opensBoard(id);
        await facilitator.canvas.focus();
        await facilitator.presses("Home");
        await isAccessible(page, "board with a selection and its inspector");
        await facilitator.presses("Shift+F10");
        await page.getByRole("menu").first().waitFor();
        await isAccessible(page, "menu of an element");
        await facilitator.presses("Escape");
        await expect(page.getByRole("menu")).toHaveCount(0);
        await facilitator.opensOutline();
        await isAccessible(page, "outline");
      });
    }

    test("a board and what all kinds have around it", async ({ facilitator }) => {
      const { page } = facilitator;
      const board = { kind: "journey-map", template: "first-week-at-work", title: "Seen by axe" };
      const { id } = await facilitator.api.createBoard({ body: board });
      await page.setViewportSize(viewport);
      await facilitator.opensBoard(id);
      await isAccessible(page, "board");
      for (const [entry, dialog] of dialogs) {
        await facilitator.choosesFromMenu(entry);
        await page.getByRole("dialog", { name: dialog }).waitFor();
        await isAccessible(page, dialog);
        await facilitator.presses("Escape");
        await expect(page.getByRole("dialog")).toHaveCount(0);
      }
    });
  });
}

const dialogs = [
  ["Rename board…", "Rename board"],
  ["Export…", "Export this board"],
  ["Keyboard shortcuts", "Keyboard shortcuts"],
  ["Find a command", "Commands"],
] as const;

test("an empty board of each kind, its sharing, and a refusal", async ({ facilitator }) => {
  for (const kind of kinds) {
    const { id } = await facilitator.api.createBoard({ body: { kind: kind.id, title: "Empty" } });
    await facilitator.opensBoard(id);
    await expectAccessible(facilitator.page, `empty ${kind.label}`);
  }
  await facilitator.page.getByRole("button", { name: "Share" }).click();
  const share = facilitator.page.getByRole("dialog", { name: "Share this board" });
  await share.getByRole("button", { name: "Make and copy link" }).click();
  await share.getByLabel("The new link").waitFor();
  // Its words are shown once. Who lost them makes another in one press, and the old one goes on.
  await share.getByRole("button", { name: "New link" }).click();
  await expect(share.getByText("The old link still works until you revoke it.")).toBeVisible();
  await expect(share.getByRole("button", { name: "Revoke" })).toHaveCount(2);
  await expectAccessible(facilitator.page, "share");
  await facilitator.opens("/boards/nowhere-to-be-found");
  await facilitator.seesHeading("You can't open this board");
  await expectAccessible(facilitator.page, "no such board");
});

test("the set-up of a new server, and its boards page with nothing on it", async ({ browser }) => {
  const server = await ServerProcess.start({});
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(server.origin);
    await page.getByRole("heading", { name: "Welcome to Throughline" }).waitFor();
    await expectAccessible(page, "set-up");
    await page.getByRole("button", { name: "Make the account" }).click();
    await expectAccessible(page, "set-up with problems");
    await page.getByLabel("Your name").fill("Olga");
    await page.getByLabel("E-mail").fill("olga@example.test");
    await page.getByLabel("Password", { exact: true }).fill("long enough a word");
    await page.getByRole("button", { name: "Make the account" }).click();
    await page.getByText("No boards yet").waitFor();
    await expectAccessible(page, "no boards");
    await page.getByRole("link", { name: "Bin" }).click();
    await page.getByText("The bin is empty").waitFor();
    await expectAccessible(page, "empty bin");
  } finally {
    await context.close();
    await server.remove();
  }
});
