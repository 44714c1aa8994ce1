import { BoardActor } from "../actors/BoardActor.ts";
import { BoardsActor } from "../actors/BoardsActor.ts";
import { openWithoutSiteData, refuseStores } from "../actors/blockSiteData.ts";
import { ServerProcess, owner } from "../actors/ServerProcess.ts";
import { expect, test } from "../actors/test.ts";

test("the first visitor makes the owner's account, once", async ({ browser }) => {
  const server = await ServerProcess.start({});
  const context = await browser.newContext();
  const first = new BoardsActor("Olga Owner", context, await context.newPage(), server.origin);
  try {
    await first.opens("/");
    await first.seesHeading("Welcome to Throughline");

    await first.page.getByRole("button", { name: "Make the account" }).click();
    await first.sees("Enter your name, so that others know who you are");
    await first.sees("Use 10 characters or more");

    await first.page.getByLabel("Your name").fill("Olga Owner");
    await first.page.getByLabel("E-mail").fill("olga@example.test");
    await first.page.getByLabel("Password", { exact: true }).fill("long enough a word");
    await first.page.getByRole("button", { name: "Make the account" }).click();
    await expect(first.page.getByRole("button", { name: /account of Olga Owner/ })).toBeVisible();
    await first.sees("No boards yet");

    await first.opens("/setup");
    await expect(first.page.getByRole("button", { name: /account of Olga Owner/ })).toBeVisible();
    const again = await fetch(`${server.origin}/api/setup`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: server.origin },
      body: JSON.stringify({ name: "Eve", email: "eve@example.test", password: "long enough a word" }),
    });
    expect(again.status).toBe(409);
  } finally {
    await context.close();
    await server.remove();
  }
});

test("signing in leads to where one wanted to go, signing out leads out", async ({ visitor, facilitator }) => {
  const { id } = await facilitator.api.createBoard({ body: { kind: "story-map", title: "Behind the door" } });
  await visitor.opens(`/boards/${id}`);
  await visitor.seesHeading("Sign in");
  await visitor.signsIn(owner.email, owner.password);
  await expect(visitor.page).toHaveURL(`${visitor.origin}/boards/${id}`);

  await visitor.opens("/");
  await visitor.signsOut();
  await visitor.opens("/");
  await visitor.seesHeading("Sign in");
});

test("a wrong password is refused in words that don't tell whether the account exists", async ({ visitor }) => {
  await visitor.opens("/");
  await visitor.signsIn(owner.email, "not the password");
  const words = "This e-mail and password don't belong together.";
  await visitor.sees(words);
  await visitor.opens("/");
  await visitor.signsIn("nobody@example.test", "not the password");
  await visitor.sees(words);
  await visitor.seesHeading("Sign in");
});

test("a guest whose browser keeps nothing works by a link with “).” behind it", async ({ facilitator, visitor }) => {
  const { id } = await facilitator.api.createBoard({ body: { kind: "card-sort", template: "library-website" } });
  const { url } = await facilitator.api.createLink({ params: { id }, body: { role: "editor" } });
  await visitor.context.addInitScript(refuseStores);
  await visitor.joinsBy(`${url}).`);
  visitor.boardId = id;
  await visitor.sees("This browser keeps nothing for this site. Keep this tab open until it says “Saved”.");
  await visitor.seesBoard();
  await visitor.opensText("Newsletter");
  await visitor.types(" by mail");
  await visitor.seesSaved();
  await visitor.expectStored("Newsletter by mail");
});

test("who blocks cookies is told to allow them, by link and at the sign-in", async ({ facilitator, server }) => {
  const { id } = await facilitator.api.createBoard({ body: { kind: "card-sort" } });
  const { url } = await facilitator.api.createLink({ params: { id }, body: { role: "editor" } });
  await openWithoutSiteData(async (context) => {
    const guest = new BoardActor("Greta Guest", context, await context.newPage(), server.origin);
    const words = `This browser blocks cookies for ${new URL(server.origin).hostname}`;
    await guest.page.goto(url);
    await guest.page.getByLabel("Your name").fill("Greta Guest");
    await guest.page.getByRole("button", { name: "Join the board" }).click();
    await expect(guest.page.getByRole("alert")).toContainText(words);
    await guest.opens("/sign-in");
    await guest.signsIn(owner.email, owner.password);
    await expect(guest.page.getByRole("alert")).toContainText(words);
  });
});

test("a guest needs the link and a name, and sees this board alone", async ({ facilitator, visitor }) => {
  const { id } = await facilitator.api.createBoard({ body: { kind: "story-map", title: "Open house" } });
  const other = await facilitator.api.createBoard({ body: { kind: "card-sort", title: "Not for guests" } });
  const { url } = await facilitator.api.createLink({ params: { id }, body: { role: "editor" } });
  await visitor.page.goto(url);
  await visitor.seesHeading("Open house");
  await visitor.sees("You are invited to this story map. You can edit it together with everyone here.");
  await visitor.joinsBy(url, "Greta Guest");
  await expect(visitor.page).toHaveURL(`${visitor.origin}/boards/${id}`);

  await visitor.opensBoards();
  await visitor.seesBoards("Open house");
  await visitor.doesNotSeeBoards("Not for guests");
  await expect(visitor.api.getBoard({ params: { id: other.id } })).rejects.toMatchObject({ code: "not-found" });

  await visitor.page.goto(url);
  await expect(visitor.page, "who is in already isn't asked again").toHaveURL(`${visitor.origin}/boards/${id}`);
});

test("a link that was revoked leads nowhere, and says so", async ({ facilitator, visitor }) => {
  const { id } = await facilitator.api.createBoard({ body: { kind: "story-map", title: "Was open" } });
  const link = await facilitator.api.createLink({ params: { id }, body: { role: "editor" } });
  await facilitator.api.revokeLink({ params: { id, link: link.id } });
  await visitor.page.goto(link.url);
  await visitor.seesHeading("This link doesn't work any more");
  await visitor.opens("/join/cut-off");
  await visitor.seesHeading("This link doesn't work any more");
});

test("an address that leads nowhere says so and leads back", async ({ facilitator }) => {
  for (const address of ["/no/such/page", "/boards/cut"]) {
    await facilitator.opens(address);
    await facilitator.seesHeading("There is nothing at this address");
  }
  await facilitator.page.getByRole("link", { name: "Go to boards" }).click();
  await expect(facilitator.page.getByRole("heading", { name: "Your boards" })).toBeVisible();
});
