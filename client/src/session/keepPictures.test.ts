import { createOrigin } from "@throughline/model";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { buildSession } from "../testing/buildSession.ts";
import type { BoardPicture } from "./BoardPicture.ts";
import { keepPictures } from "./keepPictures.ts";

const page = new EventTarget();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A board on a screen, the titles in the pictures that were kept of it, and a way to change it. */
function followed() {
  const session = buildSession({ kind: "card-sort" });
  session.camera.resize({ width: 1_440, height: 852 });
  const titles: string[] = [];
  const stop = keepPictures(session, "/assets/page.js", ({ title }: BoardPicture) => titles.push(title));
  const rename = (title: string) =>
    session.board.transact(createOrigin("person", "ana"), (board) => board.setMeta("title", title));
  return { titles, stop, rename };
}

describe("keeping pictures of a board", () => {
  it("takes one when the board has come to rest, and the same one not again", () => {
    const { titles, rename } = followed();
    for (const title of ["One", "Two", "Three"]) {
      vi.advanceTimersByTime(1_500);
      rename(title);
    }
    expect(titles, "it has never rested").toEqual([]);
    vi.advanceTimersByTime(60_000);
    expect(titles).toEqual(["Three"]);
  });

  it("takes one when the page is left, without waiting", () => {
    const { titles, rename } = followed();
    rename("One");
    page.dispatchEvent(new Event("pagehide"));
    page.dispatchEvent(new Event("pagehide"));
    expect(titles).toEqual(["One"]);
  });

  it("takes the last when it is stopped, and none afterwards", () => {
    const { titles, stop, rename } = followed();
    rename("One");
    stop();
    rename("Two");
    page.dispatchEvent(new Event("pagehide"));
    vi.advanceTimersByTime(60_000);
    expect(titles).toEqual(["One"]);
  });
});
