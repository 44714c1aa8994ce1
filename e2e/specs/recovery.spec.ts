import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test as base } from "../actors/test.ts";

/** A place for a backup, outside of the server's own folder. */
const test = base.extend<{ readonly backup: string }>({
  backup: async ({ facilitator }, use) => {
    const folder = await mkdtemp(join(tmpdir(), "throughline-backup-"));
    await use(join(folder, "monday.backup"));
    await facilitator.api.endRecovery();
    await rm(folder, { recursive: true });
  },
});

const board = { kind: "card-sort", template: "library-website" } as const;

test("a guest who came after the backup joins again, and what they had saved is back", async ({
  facilitator,
  visitor,
  server,
  backup,
}) => {
  const { id } = await facilitator.api.createBoard({ body: { ...board, title: "Restored" } });
  await facilitator.opensBoard(id);
  await server.backsUp(backup);
  await facilitator.invites(visitor);
  await visitor.opensText("Newsletter");
  await visitor.types(" by post");
  await visitor.presses("Escape");
  await visitor.seesSaved();
  await facilitator.expectStored("Newsletter by post");
  // Nobody else holds what the guest did.
  await facilitator.page.goto("about:blank");
  await server.restores(backup);

  await expect(visitor.page.getByRole("alert")).toContainText("Open the link that you were sent once more");
  await facilitator.expectNotStored("Newsletter by post");
  await facilitator.invites(visitor);
  await expect(
    visitor.page.getByText("What you did here before, as “Vera Visitor”, is on the board again."),
  ).toBeVisible();
  await visitor.seesSaved();
  await facilitator.expectStored("Newsletter by post");

  // Nothing of it is told or brought a second time.
  await visitor.page.reload();
  await visitor.seesBoard();
  await expect(visitor.page.getByText("What you did here before")).toHaveCount(0);
  await visitor.opensText("Newsletter by post");
  await visitor.types("!");
  await visitor.presses("Escape");
  await visitor.seesSaved();
  await facilitator.expectStored("Newsletter by post!");
});
