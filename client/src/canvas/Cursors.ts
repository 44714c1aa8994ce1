import type { Point } from "@throughline/scene";
import type { RemotePerson } from "../session/PresenceStore.ts";
import type { ShownCursor } from "./CanvasFrame.ts";

interface Track {
  from: Point;
  to: Point;
  begun: number;
}

const glideMs = 80;
/** A resting cursor keeps its name for so long, then it fades. */
const namedMs = 2_500;
const fadeMs = 400;
/** With more people than this only cursors near one's own pointer are shown. */
const crowd = 20;
/** How near that is, in screen pixels. */
const nearPx = 360;

/** Others' cursors as they are seen: gliding between messages, named while they move, only near ones in a crowd. */
export class Cursors {
  readonly #tracks = new Map<number, Track>();
  readonly #isStill: () => boolean;

  constructor(isStill: () => boolean) {
    this.#isStill = isStill;
  }

  /**
   * The cursors at a moment (milliseconds). `near` is one's own pointer in board units and `zoom` the camera's.
   * `moving` while one glides or a name fades: the next frame then looks different.
   */
  at(
    now: number,
    people: readonly RemotePerson[],
    near: Point | undefined,
    zoom: number,
  ): { readonly cursors: readonly ShownCursor[]; readonly moving: boolean; readonly restsAt?: number } {
    const cursors: ShownCursor[] = [];
    let moving = false;
    let restsAt: number | undefined;
    const seen = new Set<number>();
    for (const person of people) {
      if (!person.cursor) continue;
      seen.add(person.clientId);
      const [x, y] = person.cursor;
      const track = this.#follow(person.clientId, { x, y }, now);
      const passed = this.#isStill() ? 1 : Math.min(1, (now - track.begun) / glideMs);
      const here = {
        x: track.from.x + (track.to.x - track.from.x) * passed,
        y: track.from.y + (track.to.y - track.from.y) * passed,
      };
      if (people.length > crowd && (!near || Math.hypot(here.x - near.x, here.y - near.y) * zoom > nearPx)) continue;
      const rested = now - track.begun;
      const nameOpacity = Math.min(1, Math.max(0, 1 - (rested - namedMs) / fadeMs));
      if (passed < 1 || (nameOpacity > 0 && nameOpacity < 1)) moving = true;
      else if (nameOpacity === 1) restsAt = Math.min(restsAt ?? Number.POSITIVE_INFINITY, track.begun + namedMs);
      cursors.push({ person, ...here, nameOpacity });
    }
    for (const clientId of this.#tracks.keys()) if (!seen.has(clientId)) this.#tracks.delete(clientId);
    return { cursors, moving, restsAt };
  }

  #follow(clientId: number, to: Point, now: number): Track {
    const known = this.#tracks.get(clientId);
    if (!known) {
      const track = { from: to, to, begun: now };
      this.#tracks.set(clientId, track);
      return track;
    }
    if (known.to.x !== to.x || known.to.y !== to.y) {
      const passed = Math.min(1, (now - known.begun) / glideMs);
      known.from = {
        x: known.from.x + (known.to.x - known.from.x) * passed,
        y: known.from.y + (known.to.y - known.from.y) * passed,
      };
      known.to = to;
      known.begun = now;
    }
    return known;
  }
}
