import { intersectsRect, type Rect, type SceneItem } from "@throughline/scene";
import { describe, expect, it } from "vitest";
import { shownAdds } from "../canvas/shownAdds.ts";
import type { BoardSession } from "../session/BoardSession.ts";
import { buildSession } from "../testing/buildSession.ts";
import { makeWay } from "./makeWay.ts";
import { barPlace } from "../canvas/placeBar.ts";

const screen = { width: 1_366, height: 720 };
const bar = { width: 212, height: 42 };
const insets = { top: 24, right: 344, bottom: 72, left: 24 };

/** A journey map as it opens on a small laptop, with the inspector's room taken at the right. */
function open(kind = "journey-map"): BoardSession {
  const session = buildSession({ kind });
  session.camera.setInsets(insets);
  session.camera.resize(screen);
  session.camera.zoomTo(1);
  return session;
}

function ofType(session: BoardSession, type: string): string[] {
  return session.scene.scene.items.flatMap(({ key }) => (session.board.get(key)?.type === type ? [key] : []));
}

const boxOf = ({ scene, camera }: BoardSession, item: SceneItem) =>
  camera.toScreen(scene.boundsInView(item, camera.view));

/** What the bar over an element lies on. */
function barOver(session: BoardSession, id: string): Rect | undefined {
  const place = barPlace(session, [id], bar);
  return place && { ...place, ...bar };
}

describe("the bar over what is selected", () => {
  it.each(["journey-map", "story-map", "card-sort"])("covers no header, no + and no edge of a %s", (kind) => {
    const session = open(kind);
    let seen = 0;
    for (const scroll of [0, 240]) {
      session.camera.pan(-scroll, -scroll);
      for (const { key, elementId } of session.scene.scene.items) {
        const box = key === elementId ? barOver(session, key) : undefined;
        if (!box) continue;
        seen += 1;
        const headers = session.scene.scene.items.filter(({ pin }) => pin !== undefined && pin !== "left");
        for (const header of headers) expect(intersectsRect(boxOf(session, header), box), key).toBe(false);
        for (const add of shownAdds(session.scene.index, [key], undefined, undefined)) {
          expect(intersectsRect(boxOf(session, add), box), `the + beside ${key}`).toBe(false);
        }
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(screen.width - insets.right + 4);
        expect(box.y + box.height).toBeLessThanOrEqual(screen.height - insets.bottom);
      }
    }
    expect(seen).toBeGreaterThan(5);
  });

  it("is away while nothing of what is selected is seen", () => {
    const session = open();
    const [card = ""] = ofType(session, "card");
    expect(barOver(session, card)).toBeDefined();
    session.camera.pan(-5_000, 0);
    const last = session.scene.shownBounds(card, session.camera.view);
    expect(last && session.camera.toScreen(last).x).toBeLessThan(0);
    expect(barOver(session, card)).toBeUndefined();
  });
});

describe("a board that makes way for what floats at its right", () => {
  const free = screen.width - insets.right;

  it.each([
    ["stage", "the +", "add-stage"],
    ["step", "the +", "add-stage"],
    ["emotion", "itself", undefined],
  ])("shows the last %s with %s", (type, _what, beside) => {
    const session = open();
    const last = ofType(session, type).at(-1) ?? "";
    const shown = session.scene.shownBounds(last, session.camera.view);
    session.camera.pan(screen.width - 100 - session.camera.toScreen(shown ?? session.camera.view).x, 0);
    session.selection.set([last]);
    makeWay(session);
    const shownToo = session.scene.index.byKey(beside ?? last);
    const box = shownToo && boxOf(session, shownToo);
    expect((box?.x ?? Infinity) + (box?.width ?? 0)).toBeLessThanOrEqual(free);
  });

  it("moves nothing that is clear already, and never hides what is selected at the left", () => {
    const session = open();
    const [first = ""] = ofType(session, "card");
    session.selection.set([first]);
    session.camera.fit({ still: true });
    const board = session.camera.toScreen(session.scene.scene.bounds);
    // The end of the board is covered, and what is selected isn't.
    session.camera.setInsets({ ...insets, right: screen.width - board.x - 500 });
    const still = session.camera.get();
    makeWay(session);
    expect(session.camera.get()).toEqual(still);
    const last = ofType(session, "card").at(-1) ?? "";
    session.selection.set([first, last]);
    makeWay(session);
    const shown = session.scene.shownBounds(first, session.camera.view);
    expect(shown && shown.x).toBeGreaterThanOrEqual(session.camera.view.x);
  });
});
