import { expect, test } from "../actors/test.ts";
import type { BoardScenario } from "./BoardScenario.ts";

/**
 * What is kept through reloads, restarts and lost connections, with every kind of board. Played on one kind: what makes
 * it so knows nothing of kinds.
 */
export function describeKept({ kind, template, card, other, plus }: BoardScenario): void {
  test("what was written survives a reload and the server's end, asked for or not", async ({
    facilitator,
    visitor,
    server,
  }) => {
    const { id } = await facilitator.api.createBoard({ body: { kind, template, title: "To be kept" } });
    await facilitator.opensBoard(id);
    await facilitator.invites(visitor);
    await facilitator.opensText(card);
    await facilitator.types(" kept");
    await facilitator.presses("Escape");
    await facilitator.adds(plus, "Made before the end");
    await facilitator.opensOutline();
    await facilitator.expectBeforeAndAfterReload(() =>
      facilitator.seesInOutline(`${card} kept`, "Made before the end"),
    );

    await server.stop("SIGTERM");
    await server.start();
    await facilitator.page.reload();
    await facilitator.seesInOutline(`${card} kept`, "Made before the end");

    await visitor.opensOutline();
    await visitor.seesSaved();
    await facilitator.opensText(other);
    await facilitator.types(" seen");
    await visitor.seesInOutline(`${other} seen`);
    await server.stop("SIGKILL");
    await server.start();
    await visitor.seesSaved();
    await visitor.expectStored(`${card} kept`, `${other} seen`, "Made before the end");
    await visitor.expectBeforeAndAfterReload(() => visitor.seesInOutline(`${card} kept`, `${other} seen`));
  });

  test("edits made offline are counted, survive a closed tab and are merged", async ({ facilitator, visitor }) => {
    const { id } = await facilitator.api.createBoard({ body: { kind, template, title: "On the train" } });
    await facilitator.opensBoard(id);
    await facilitator.invites(visitor);
    await visitor.opensText(card);
    await visitor.context.setOffline(true);
    await expect(visitor.saveState).toHaveText("Offline");
    await visitor.types(" off");
    await expect(visitor.saveState).toHaveText("Offline – 1 change kept on this device");
    await visitor.presses("Escape");
    await facilitator.opensText(other);
    await facilitator.types(" meanwhile");
    await facilitator.expectStored(`${other} meanwhile`);

    // The tab is closed; in a new one the page loads, but the live connection isn't to be had yet.
    await visitor.page.close();
    await visitor.context.setOffline(false);
    visitor.page = await visitor.context.newPage();
    await visitor.page.routeWebSocket(/\/collab/, (socket) => socket.close());
    await visitor.opens(`/boards/${id}`);
    await expect(visitor.saveState).toContainText("1 change ");
    await visitor.opensOutline();
    await visitor.seesInOutline(`${card} off`, other);

    await visitor.page.close();
    visitor.page = await visitor.context.newPage();
    await visitor.opensBoard(id);
    await visitor.expectStored(`${card} off`, `${other} meanwhile`);
    await visitor.seesInOutline(`${card} off`, `${other} meanwhile`);
    await facilitator.presses("Escape");
    await facilitator.opensOutline();
    await facilitator.expectBeforeAndAfterReload(() => facilitator.seesInOutline(`${card} off`, `${other} meanwhile`));
  });
}
