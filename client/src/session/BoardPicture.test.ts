import { kinds } from "@throughline/kinds";
import type { Rect, SceneIndex, SceneItem } from "@throughline/scene";
import { describe, expect, it } from "vitest";
import { buildSession } from "../testing/buildSession.ts";
import { program, readPicture, ShownPicture, type BoardPicture } from "./BoardPicture.ts";
import { takePicture } from "./takePicture.ts";

const size = { width: 1_440, height: 852 };

/** A session on a screen, and its picture as a browser gives it back. */
function pictured(kind: string, canEdit = true) {
  const session = buildSession({ kind, canEdit });
  session.camera.resize(size);
  const picture = readPicture(structuredClone(takePicture(session, program)));
  if (!picture) throw new Error("No picture was taken");
  return { session, picture };
}

function shownOn(picture: BoardPicture, screen = size): ShownPicture {
  const shown = new ShownPicture(picture);
  shown.camera.resize(screen);
  return shown;
}

const card = (key: string, bounds: Rect): SceneItem => ({
  key,
  elementId: key,
  role: "element",
  level: 2,
  bounds,
  nodes: [],
});

describe("the picture of a board", () => {
  it.each(kinds.map(({ id }) => id))("shows all of a %s that is in view where it opens, in the same place", (kind) => {
    const { session, picture } = pictured(kind);
    const { camera, index, isWhole } = shownOn(picture);
    expect(isWhole).toBe(true);
    expect(camera.get()).toEqual(session.camera.get());
    const isSeen = ({ role, stands }: SceneItem) => role !== "add" || stands === true;
    const seenIn = (from: SceneIndex) => ({
      loose: from.search(camera.view, { pinned: false }).filter(isSeen),
      pinned: from.pinned(camera.view).filter(({ item }) => isSeen(item)),
    });
    const seen = seenIn(session.scene.index);
    expect(seen.loose.length + seen.pinned.length).toBeGreaterThan(10);
    expect(seenIn(index)).toEqual(seen);
    expect(picture.title).toBe("A board");
  });

  it("leaves out the places for adding that only those who may edit see", () => {
    const { picture } = pictured("story-map", false);
    expect(picture.items.filter(({ role }) => role === "add")).toEqual([]);
    expect(picture.canAdd).toBe(false);
  });

  it("is taken of nothing that isn't on a screen", () => {
    expect(takePicture(buildSession(), program)).toBeUndefined();
  });

  it("isn't shown by another build of the program, nor when something else was kept", () => {
    const { picture } = pictured("card-sort");
    expect(readPicture({ ...picture, program: "/assets/older.js" })).toBeUndefined();
    for (const other of [undefined, null, "picture", {}]) expect(readPicture(other)).toBeUndefined();
  });
});

describe("a picture that is shown", () => {
  const { picture } = pictured("card-sort");
  const wide = { x: 0, y: 0, width: 20_000, height: 20_000 };

  it("begins where the board's things begin when the room kept for others fills the view", () => {
    const far = card("far", { x: 9_000, y: 9_000, width: 200, height: 60 });
    const { camera } = shownOn({ ...picture, bounds: wide, items: [far], start: { x: 9_000, y: 9_000 } });
    expect(camera.view.x).toBeGreaterThan(8_500);
    expect(camera.view.y).toBeGreaterThan(8_500);
  });

  it("is whole where it covers what is in view of the board, and not on a much larger screen", () => {
    const kept = { ...picture, bounds: wide, covers: { x: -100, y: -100, width: 2_000, height: 1_400 } };
    const near = { ...kept, items: [card("near", { x: 0, y: 0, width: 200, height: 60 })] };
    expect(shownOn(near).isWhole).toBe(true);
    expect(shownOn(near, { width: 3_840, height: 2_160 }).isWhole).toBe(false);
  });
});
