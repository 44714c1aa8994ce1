import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HistoryMoment } from "@throughline/api";
import * as Y from "yjs";
import { contentName } from "../../content/openBoard.ts";
import { describeOnEachStore } from "../../testing/describeOnEachStore.ts";
import { ownerEnvironment } from "../../testing/startProductServer.ts";
import { letTimePass, type ProductServer, type TestBrowser } from "../../testing/index.ts";

await describeOnEachStore("history", (start) => {
  let server: ProductServer;
  let owner: TestBrowser;

  beforeAll(async () => {
    server = await start();
    owner = await server.owner();
  });
  afterAll(() => server.stop());

  const createBoard = async () => (await owner.api.createBoard({ body: { kind: "story-map", title: "Shop" } })).id;

  /** Runs an operation and gives the id of what it made. */
  async function run(id: string, name: string, args: Record<string, unknown>, by = owner): Promise<string> {
    const { results } = await by.api.runOperations({ params: { id }, body: { operations: [{ name, args }] } });
    const [made] = results as { id?: string }[];
    return made?.id ?? "";
  }

  /** The timeline a while later, oldest first, when what was written since the last look is over: one moment. */
  async function look(id: string): Promise<HistoryMoment[]> {
    await letTimePass(server.store, id);
    const { entries } = await owner.api.listHistory({ params: { id } });
    return entries.filter((entry) => entry.type === "moment").toReversed();
  }

  const titles = async (id: string) =>
    (await owner.api.getElements({ params: { id } })).elements.map(({ title }) => String(title)).toSorted();

  /** A board with an activity, changed by a guest, and then removed; with a look after each. */
  async function createPast() {
    const id = await createBoard();
    const pay = await run(id, "addActivity", { title: "Pay" });
    await look(id);
    const guest = await server.guest(owner, id, "editor", "Ben");
    await run(id, "setText", { id: pay, key: "title", text: "Pay by card" }, guest);
    await look(id);
    const send = await run(id, "addActivity", { title: "Send" });
    await run(id, "deleteElements", { ids: [pay] });
    const moments = await look(id);
    return { id, pay, send, guest, moments };
  }

  describe("the timeline", () => {
    it("tells who did how much when, newest first, between the revisions", async () => {
      const { id, pay, send, moments } = await createPast();
      await owner.api.saveRevision({ params: { id }, body: { name: "Final" } });
      const { entries, keptSince, days, next } = await owner.api.listHistory({ params: { id } });
      expect(entries.map((entry) => (entry.type === "revision" ? entry.name : entry.people[0]?.name))).toEqual([
        "Final",
        "anna",
        "Ben",
        "anna",
      ]);
      expect(moments.map(({ touched }) => touched)).toEqual([1, 1, 2]);
      expect(moments.map(({ isFirst }) => isFirst)).toEqual([true, false, false]);
      expect(moments.map(({ elementIds }) => elementIds)).toEqual([[pay], [pay], [pay, send].toSorted()]);
      expect(moments[2]?.people).toMatchObject([{ name: "anna", changes: 2 }]);
      expect({ keptSince, days, next }).toEqual({ keptSince: moments[0]?.startedAt, days: 30, next: null });
    });

    it("is the same whoever looks how often: what goes on is listed when it is over", async () => {
      const id = await createBoard();
      const viewer = await server.guest(owner, id, "viewer");
      const list = () => viewer.api.listHistory({ params: { id } });
      for (let n = 0; n < 5; n += 1) {
        await run(id, "addActivity", { title: `Step ${n}` });
        expect(await list()).toMatchObject({ entries: [], isGoingOn: true });
      }
      expect(await look(id)).toMatchObject([{ touched: 5, people: [{ name: "anna" }] }]);
      expect(await list()).toMatchObject({ isGoingOn: false });
    });

    it("comes in pages that hold everything once", async () => {
      const { id } = await createPast();
      for (const name of ["One", "Two"]) await owner.api.saveRevision({ params: { id }, body: { name } });
      const whole = (await owner.api.listHistory({ params: { id } })).entries.map((entry) => entry.id);
      for (const limit of [1, 2, 3]) {
        const paged: string[] = [];
        let before: string | undefined;
        do {
          const page = await owner.api.listHistory({ params: { id }, query: { limit, before } });
          expect(page.entries.length).toBeLessThanOrEqual(limit);
          paged.push(...page.entries.map((entry) => entry.id));
          before = page.next ?? undefined;
        } while (before !== undefined);
        expect(paged).toEqual(whole);
      }
      const query = { before: "yesterday" };
      await expect(owner.api.listHistory({ params: { id }, query })).rejects.toMatchObject({ code: "invalid-request" });
    });

    it("can be of one element", async () => {
      const { id, send, pay, moments } = await createPast();
      const touching = async (element: string) =>
        (await owner.api.listHistory({ params: { id }, query: { element } })).entries.map((entry) => entry.id);
      expect(await touching(send)).toEqual([moments[2]?.id]);
      expect(await touching(pay)).toEqual(moments.map((moment) => moment.id).toReversed());
      expect(await touching("nobody")).toEqual([]);
    });

    it("keeps what people who are gone did, without their names", async () => {
      const { id } = await createPast();
      await server.store.kysely.deleteFrom("guests").execute();
      const [, second] = await look(id);
      expect(second?.people).toMatchObject([{ id: expect.any(String), name: "", changes: 1 }]);
    });
  });

  describe("a moment", () => {
    it("shows the board as it was, and who touched what", async () => {
      const { id, pay, guest, moments } = await createPast();
      const { content, elements, previous } = await owner.api.getMoment({
        params: { id, moment: moments[1]?.id ?? "" },
      });
      expect(content).toMatchObject({ title: "Shop", elements: [{ id: pay, title: "Pay by card" }] });
      const me = await guest.api.getMe();
      expect(elements).toEqual([{ id: pay, by: [moments[1]?.people[0]?.id] }]);
      expect(JSON.stringify(me)).toContain(String(moments[1]?.people[0]?.id));
      expect(previous).toBe(moments[0]?.id);
      const first = await owner.api.getMoment({ params: { id, moment: moments[0]?.id ?? "" } });
      expect(first).toMatchObject({ previous: null, content: { elements: [{ title: "Pay" }] } });
    });

    it("that isn't there, or is another board's, is not found", async () => {
      const { id, moments } = await createPast();
      const other = await createBoard();
      const last = moments.at(-1)?.id ?? "";
      for (const params of [
        { id, moment: "m9999" },
        { id, moment: "yesterday" },
        { id: other, moment: last },
      ]) {
        await expect(owner.api.getMoment({ params })).rejects.toMatchObject({ code: "not-found" });
        await expect(owner.api.restoreMoment({ params })).rejects.toMatchObject({ code: "not-found" });
      }
      const stranger = server.visitor();
      await expect(stranger.api.getMoment({ params: { id, moment: last } })).rejects.toMatchObject({
        code: "not-signed-in",
      });
    });
  });

  describe("comparing", () => {
    it("tells what differs between two moments, and by whom", async () => {
      const { id, pay, send, moments } = await createPast();
      const [first, second, third] = moments.map((moment) => moment.id);
      const query = { from: first, to: third };
      const { from, to, changes, people } = await owner.api.compareHistory({ params: { id }, query });
      expect([from.point, to.point]).toEqual([first, third]);
      expect(from.content.elements).toMatchObject([{ title: "Pay" }]);
      expect(to.content.elements).toMatchObject([{ title: "Send" }]);
      const [anna, ben] = [moments[0]?.people[0]?.id, moments[1]?.people[0]?.id];
      expect(changes.added).toEqual([{ id: send, type: "activity", by: [anna] }]);
      expect(changes.removed).toEqual([{ id: pay, type: "activity", by: expect.arrayContaining([anna, ben]) }]);
      expect(people.map(({ name }) => name).toSorted()).toEqual(["Ben", "anna"]);
      const back = await owner.api.compareHistory({ params: { id }, query: { from: third, to: first } });
      expect(back.changes.added).toEqual(changes.removed);
      const one = await owner.api.compareHistory({ params: { id }, query: { to: second } });
      expect(one.from.point).toBe(first);
      expect(one.changes.changed).toEqual([{ id: pay, type: "activity", fields: ["title"], by: [ben] }]);
    });

    it("begins with an empty board before the first moment", async () => {
      const { id, pay, moments } = await createPast();
      const { from, changes } = await owner.api.compareHistory({ params: { id }, query: { to: moments[0]?.id } });
      expect(from).toMatchObject({ point: null, at: null, content: { elements: [] } });
      expect(changes.added.map((change) => change.id)).toEqual([pay]);
    });

    it("takes for the point before a revision the moment that had ended by then", async () => {
      const { id, moments } = await createPast();
      const revision = await owner.api.saveRevision({ params: { id }, body: { name: "Before" } });
      await run(id, "addActivity", { title: "Later" });
      await look(id);
      const { from } = await owner.api.compareHistory({ params: { id }, query: { to: revision.id } });
      expect(from.point).toBe(moments.at(-1)?.id);
    });

    it("goes with revisions and with now, also with what nobody has looked at yet", async () => {
      const { id, send } = await createPast();
      const revision = await owner.api.saveRevision({ params: { id }, body: { name: "Before" } });
      await run(id, "setText", { id: send, key: "title", text: "Send home" });
      const query = { from: revision.id, to: "now" };
      const { changes } = await owner.api.compareHistory({ params: { id }, query });
      expect(changes.changed).toMatchObject([{ id: send, fields: ["title"] }]);
      expect(changes.changed[0]?.by).toHaveLength(1);
      const unknown = { from: "nonenonenonenone", to: "now" };
      await expect(owner.api.compareHistory({ params: { id }, query: unknown })).rejects.toMatchObject({
        code: "not-found",
      });
    });
  });

  describe("replaying", () => {
    it("gives what leads from the empty board to now, moment by moment", async () => {
      const { id, moments } = await createPast();
      const replay = await owner.api.replayHistory({ params: { id } });
      expect(replay.moments.map((moment) => moment.id)).toEqual(moments.map((moment) => moment.id));
      expect(replay).toMatchObject({ total: 3, next: null, endsAt: moments[2]?.endedAt });
      const document = new Y.Doc();
      const elements = document.getMap<Y.Map<unknown>>("elements");
      const seen: string[][] = [];
      Y.applyUpdateV2(document, Buffer.from(replay.base ?? "", "base64"));
      for (const { update } of replay.moments) {
        Y.applyUpdateV2(document, Buffer.from(update, "base64"));
        seen.push(Array.from(elements.values(), (element) => String(element.toJSON().title)));
      }
      expect(seen).toEqual([["Pay"], ["Pay by card"], ["Send"]]);
      expect(replay.moments.map((moment) => moment.elements.length)).toEqual([1, 1, 2]);
    });

    it("begins and ends where it is asked to", async () => {
      const { id, moments } = await createPast();
      const [first, second, third] = moments.map((moment) => moment.id);
      const part = await owner.api.replayHistory({ params: { id }, query: { from: first, to: second } });
      expect(part.moments.map((moment) => moment.id)).toEqual([second]);
      expect(part.baseAt).toBe(moments[0]?.endedAt);
      const rest = await owner.api.replayHistory({ params: { id }, query: { after: second } });
      expect(rest).toMatchObject({ base: null, total: 3, moments: [{ id: third }] });
      const wrong = { from: third, to: first };
      await expect(owner.api.replayHistory({ params: { id }, query: wrong })).rejects.toMatchObject({
        code: "invalid-request",
      });
    });
  });

  describe("restoring", () => {
    it("brings a whole moment back as a new change, and can be taken back", async () => {
      const { id, pay, send, moments } = await createPast();
      const moment = moments[1]?.id ?? "";
      const { saved, elements, removed } = await owner.api.restoreMoment({ params: { id, moment } });
      expect(await titles(id)).toEqual(["Pay by card"]);
      expect({ elements, removed }).toEqual({ elements: [pay], removed: [send] });
      expect(saved).toMatchObject({ name: expect.stringMatching(/^Before restoring 20/), automatic: true });
      await owner.api.restoreRevision({ params: { id, revision: saved.id } });
      expect(await titles(id)).toEqual(["Send"]);
      expect((await look(id)).at(-1)?.people).toMatchObject([{ name: "anna", changes: 2 }]);
    });

    it("is taken back without what came since, however soon that was", async () => {
      const { id, moments } = await createPast();
      const { saved } = await owner.api.restoreMoment({ params: { id, moment: moments[1]?.id ?? "" } });
      await run(id, "addActivity", { title: "Since" });
      const undo = { params: { id, revision: saved.id }, body: { undo: true as const } };
      await owner.api.restoreRevision(undo);
      expect((await titles(id)).toSorted()).toEqual(["Send", "Since"]);
      const named = await owner.api.saveRevision({ params: { id }, body: { name: "Named" } });
      await expect(
        owner.api.restoreRevision({ ...undo, params: { id, revision: named.id } }),
        "nothing was restored after it",
      ).rejects.toMatchObject({ code: "not-found" });
    });

    it("is taken back where it changed the title alone, and does it again", async () => {
      const id = await createBoard();
      const titleOf = async () => (await owner.api.getElements({ params: { id } })).title;
      const first = await titleOf();
      const { id: revision } = await owner.api.saveRevision({ params: { id }, body: { name: "x" } });
      await owner.api.updateBoard({ params: { id }, body: { title: "Called otherwise" } });
      const restored = await owner.api.restoreRevision({ params: { id, revision } });
      expect(restored).toMatchObject({ elements: [], removed: [], title: true });
      expect(await titleOf()).toBe(first);
      await run(id, "addActivity", { title: "Since" });
      const undo = (saved: string) =>
        owner.api.restoreRevision({ params: { id, revision: saved }, body: { undo: true as const } });
      const undone = await undo(restored.saved.id);
      expect(await titleOf()).toBe("Called otherwise");
      await undo(undone.saved.id);
      expect(await titleOf()).toBe(first);
      expect(await titles(id), "what came since stays").toEqual(["Since"]);
    });

    it("brings chosen elements back and leaves the others", async () => {
      const { id, pay, moments } = await createPast();
      const request = { params: { id, moment: moments[0]?.id ?? "" }, body: { elements: [pay] } };
      expect(await owner.api.restoreMoment(request)).toMatchObject({ elements: [pay], removed: [], unplaced: [] });
      expect(await titles(id)).toEqual(["Pay", "Send"]);
    });

    it("brings chosen elements of a revision back, with what they stand in", async () => {
      const id = await createBoard();
      const activity = await run(id, "addActivity", { title: "Pay" });
      const task = await run(id, "addTask", { activity, title: "Choose a card" });
      const { id: revision } = await owner.api.saveRevision({ params: { id }, body: { name: "x" } });
      await run(id, "deleteElements", { ids: [activity] });
      const { elements } = await owner.api.restoreRevision({ params: { id, revision }, body: { elements: [task] } });
      expect(elements.toSorted()).toEqual([activity, task].toSorted());
      expect(await titles(id)).toEqual(["Choose a card", "Pay"]);
    });

    it("is for editors; looking is for everyone who may see the board", async () => {
      const { id, moments } = await createPast();
      const viewer = await server.guest(owner, id, "viewer");
      const moment = moments[0]?.id ?? "";
      expect((await viewer.api.listHistory({ params: { id } })).entries.length).toBeGreaterThan(0);
      expect((await viewer.api.getMoment({ params: { id, moment } })).content.title).toBe("Shop");
      expect((await viewer.api.replayHistory({ params: { id } })).moments).toHaveLength(3);
      await expect(viewer.api.restoreMoment({ params: { id, moment } })).rejects.toMatchObject({ code: "not-allowed" });
      const other = await createBoard();
      await expect(viewer.api.listHistory({ params: { id: other } })).rejects.toMatchObject({ code: "not-found" });
    });
  });

  describe("history", () => {
    it("goes with its board for good", async () => {
      const { id } = await createPast();
      await owner.api.deleteBoard({ params: { id } });
      await owner.api.deleteBoard({ params: { id }, query: { forever: "true" } });
      expect(await server.store.history.listMoments(contentName(id))).toEqual([]);
      await expect(owner.api.listHistory({ params: { id } })).rejects.toMatchObject({ code: "not-found" });
    });

    it("isn't kept when it is switched off, and revisions are", async () => {
      const silent = await start({ ...ownerEnvironment, HISTORY_DAYS: "0" });
      try {
        const anna = await silent.owner();
        const { id } = await anna.api.createBoard({ body: { kind: "story-map" } });
        await anna.api.saveRevision({ params: { id }, body: { name: "Kept" } });
        const { entries, keptSince, days } = await anna.api.listHistory({ params: { id } });
        expect(entries).toMatchObject([{ type: "revision", name: "Kept" }]);
        expect({ keptSince, days }).toEqual({ keptSince: null, days: 0 });
        expect((await anna.api.replayHistory({ params: { id } })).moments).toEqual([]);
      } finally {
        await silent.stop();
      }
    });
  });
});
