import { ValueStore } from "../session/ValueStore.ts";
import type { ReplayClock } from "./ReplayClock.ts";

/** How fast a replay goes: so many times as fast as it was, or the whole of it in half a minute. */
export const replaySpeeds = ["1", "10", "60", "fit"] as const;
export type ReplaySpeed = (typeof replaySpeeds)[number];

/** Where a replay is. */
export interface PlayerState {
  /** Milliseconds at speed 1. */
  readonly position: number;
  /** How long it is, as far as it is loaded. */
  readonly length: number;
  /** How many moments have been played. */
  readonly index: number;
  readonly isPlaying: boolean;
  /** It would go on, but the rest is still on its way. */
  readonly isWaiting: boolean;
  readonly speed: ReplaySpeed;
}

const fitMs = 30_000;

/**
 * Plays a replay against its clock: `tick` moves it on by the time that has passed, everything else is what a person
 * does with it. Says through `onIndex` from how many played moments to how many it has gone. Knows no frames and no
 * screen.
 */
export class ReplayPlayer extends ValueStore<PlayerState> {
  readonly #clock: ReplayClock;
  readonly #onIndex: (from: number, to: number, how: "played" | "sought") => void;
  #isComplete = false;

  constructor(clock: ReplayClock, onIndex: (from: number, to: number, how: "played" | "sought") => void) {
    super({ position: 0, length: 0, index: 0, isPlaying: false, isWaiting: false, speed: "10" });
    this.#clock = clock;
    this.#onIndex = onIndex;
  }

  /** More has been loaded; `isComplete`: that was all. */
  loaded(isComplete: boolean): void {
    this.#isComplete = isComplete;
    const isWaiting = this.get().isWaiting && !isComplete && this.get().position >= this.#clock.length;
    this.#change({ length: this.#clock.length, isWaiting });
  }

  /** How many milliseconds of the past pass in one. */
  get rate(): number {
    const { speed } = this.get();
    return speed === "fit" ? Math.max(1, this.#clock.length / fitMs) : Number(speed);
  }

  get isAtEnd(): boolean {
    return this.#isComplete && this.get().position >= this.#clock.length;
  }

  /** Plays from where it is, or from the beginning when it is at the end. */
  play(): void {
    if (this.isAtEnd) this.seek(0);
    this.#change({ isPlaying: true });
  }

  pause(): void {
    this.#change({ isPlaying: false, isWaiting: false });
  }

  toggle(): void {
    if (this.get().isPlaying) this.pause();
    else this.play();
  }

  setSpeed(speed: ReplaySpeed): void {
    this.#change({ speed });
  }

  /** So much time has passed, in milliseconds. */
  tick(passed: number): void {
    if (!this.get().isPlaying) return;
    const position = Math.min(this.#clock.length, this.get().position + passed * this.rate);
    this.#goTo(position, "played");
    if (position < this.#clock.length) this.#change({ isWaiting: false });
    else if (this.#isComplete) this.#change({ isPlaying: false, isWaiting: false });
    else this.#change({ isWaiting: true });
  }

  /** Goes to a position. */
  seek(position: number): void {
    this.#goTo(Math.max(0, Math.min(this.#clock.length, position)), "sought");
  }

  /** Goes on or back by moments, and rests there. */
  step(by: number): void {
    this.pause();
    const index = Math.max(0, this.get().index + by);
    this.seek(this.#clock.positionOf(index));
  }

  #goTo(position: number, how: "played" | "sought"): void {
    const from = this.get().index;
    const index = this.#clock.indexAt(position);
    this.#change({ position, index, length: this.#clock.length });
    if (index !== from) this.#onIndex(from, index, how);
  }

  #change(change: Partial<PlayerState>): void {
    const now = this.get();
    const keys = Object.keys(change) as (keyof PlayerState)[];
    if (keys.some((key) => now[key] !== change[key])) this.set({ ...now, ...change });
  }
}
