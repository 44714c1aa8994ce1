import type { Offset, Scene } from "@throughline/scene";

interface Glide {
  readonly dx: number;
  readonly dy: number;
  readonly begun: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

const glideMs = 260;
/** With more things on their way than this nothing glides: it would be a storm, and cost a frame. */
const mostGliding = 600;
const none: ReadonlyMap<string, Offset> = new Map();

/** Lets things glide from where they stood in the last scene to where they stand in this one, by their keys. */
export class Glides {
  #scene: Scene | undefined;
  #places = new Map<string, Place>();
  readonly #running = new Map<string, Glide>();
  readonly #isStill: () => boolean;

  /** `isStill`: the person asked for reduced motion. */
  constructor(isStill: () => boolean) {
    this.#isStill = isStill;
  }

  /** How far each thing still is from its place at a moment (milliseconds). */
  at(now: number, scene: Scene): { readonly offsets: ReadonlyMap<string, Offset>; readonly moving: boolean } {
    if (scene !== this.#scene) this.#take(now, scene);
    if (this.#running.size === 0) return { offsets: none, moving: false };
    const offsets = new Map<string, Offset>();
    for (const [key, glide] of this.#running) {
      const left = leftOf(glide, now);
      if (left === 0) this.#running.delete(key);
      else offsets.set(key, { dx: glide.dx * left, dy: glide.dy * left });
    }
    return { offsets, moving: offsets.size > 0 };
  }

  /** Forgets where things stood: the next scene is simply there. */
  rest(): void {
    this.#scene = undefined;
    this.#places.clear();
    this.#running.clear();
  }

  #take(now: number, scene: Scene): void {
    const places = new Map<string, Place>();
    const begun = new Map<string, Glide>();
    for (const { key, bounds, pin } of scene.items) {
      places.set(key, bounds);
      const before = this.#places.get(key);
      if (!before || pin !== undefined || (before.x === bounds.x && before.y === bounds.y)) continue;
      // From where it is seen now, which may be on the way to where it was going.
      const running = this.#running.get(key);
      const left = running ? leftOf(running, now) : 0;
      const dx = before.x + (running?.dx ?? 0) * left - bounds.x;
      const dy = before.y + (running?.dy ?? 0) * left - bounds.y;
      begun.set(key, { dx, dy, begun: now });
    }
    const isCalm = this.#scene !== undefined && !this.#isStill() && begun.size <= mostGliding;
    if (isCalm) for (const [key, glide] of begun) this.#running.set(key, glide);
    else this.#running.clear();
    this.#places = places;
    this.#scene = scene;
  }
}

/** The share of the way that is left, eased out. */
function leftOf({ begun }: Glide, now: number): number {
  const passed = Math.min(1, Math.max(0, (now - begun) / glideMs));
  return (1 - passed) ** 3;
}
