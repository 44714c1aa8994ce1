import type { RemotePerson } from "../session/PresenceStore.ts";

/** An element that somebody holds, and how far it is moved from its place, in board units. */
export interface LiftedElement {
  readonly id: string;
  readonly dx: number;
  readonly dy: number;
  /** Goes along with what is held. */
  readonly isContent?: boolean;
  /** Whose hand; absent for one's own. */
  readonly person?: RemotePerson;
}

interface Glide {
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  begun: number;
}

/** Others' moves take this long to arrive, so that 20 messages a second look like one movement. */
const glideMs = 80;

/** What is held right now, by whom: the painter lifts it out of the scene. Others' movements are smoothed. */
export class Lifted {
  readonly #glides = new Map<number, Glide>();
  readonly #isStill: () => boolean;
  readonly #contentsOf: (ids: readonly string[]) => readonly string[];

  /** `isStill`: the person asked for reduced motion, nothing glides. `contentsOf`: what goes along with elements. */
  constructor(isStill: () => boolean, contentsOf: (ids: readonly string[]) => readonly string[]) {
    this.#isStill = isStill;
    this.#contentsOf = contentsOf;
  }

  /** What is lifted at a moment (milliseconds), own hand first; `moving` while something hasn't arrived yet. */
  at(
    now: number,
    own: { readonly ids: readonly string[]; readonly dx: number; readonly dy: number } | undefined,
    others: readonly RemotePerson[],
  ): { readonly elements: readonly LiftedElement[]; readonly moving: boolean } {
    const elements: LiftedElement[] = [];
    const taken = new Set<string>();
    const lift = (ids: readonly string[], how: Omit<LiftedElement, "id">) => {
      for (const id of ids) {
        if (taken.has(id)) continue;
        taken.add(id);
        elements.push({ id, ...how });
      }
    };
    const liftAll = (ids: readonly string[], how: Omit<LiftedElement, "id">) => {
      lift(ids, how);
      lift(this.#contentsOf(ids), { ...how, isContent: true });
    };
    if (own) liftAll(own.ids, { dx: own.dx, dy: own.dy });
    let moving = false;
    const seen = new Set<number>();
    for (const person of others) {
      const { drag } = person;
      if (!drag) continue;
      seen.add(person.clientId);
      const place = this.#place(person.clientId, drag.dx, drag.dy, now);
      moving ||= place.moving;
      liftAll(drag.ids, { dx: place.dx, dy: place.dy, person });
    }
    for (const clientId of this.#glides.keys()) if (!seen.has(clientId)) this.#glides.delete(clientId);
    return { elements, moving };
  }

  #place(clientId: number, dx: number, dy: number, now: number): { dx: number; dy: number; moving: boolean } {
    const glide = this.#glides.get(clientId);
    if (!glide || this.#isStill()) {
      this.#glides.set(clientId, { fromX: dx, fromY: dy, toX: dx, toY: dy, begun: now - glideMs });
      return { dx, dy, moving: false };
    }
    if (glide.toX !== dx || glide.toY !== dy) {
      const here = along(glide, now);
      Object.assign(glide, { fromX: here.dx, fromY: here.dy, toX: dx, toY: dy, begun: now });
    }
    return along(glide, now);
  }
}

function along({ fromX, fromY, toX, toY, begun }: Glide, now: number): { dx: number; dy: number; moving: boolean } {
  const passed = Math.min(1, Math.max(0, (now - begun) / glideMs));
  return { dx: fromX + (toX - fromX) * passed, dy: fromY + (toY - fromY) * passed, moving: passed < 1 };
}
