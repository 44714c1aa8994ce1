/** When a moment was, as far as the clock must know; milliseconds since 1970. */
export interface ClockedMoment {
  readonly startedAt: number;
  readonly endedAt: number;
}

/** A stretch of a replay in which people worked without a longer pause. */
export interface ReplaySitting {
  /** Where it begins and ends in the replay, in milliseconds at speed 1. */
  readonly from: number;
  readonly to: number;
  /** When that was. */
  readonly startedAt: number;
  readonly endedAt: number;
}

/** A pause between two moments is played as at most so long, at speed 1. */
const longestPauseMs = 3_000;
/** Between two sittings there is this much, so that one sees that something ended. */
const betweenSittingsMs = 1_500;
/** Moments that were made at once still follow one another. */
const shortestMs = 250;
const leadMs = 600;

/**
 * The time of a replay: moments follow one another as they did, pauses are cut short and the time between sittings is
 * left out. A moment is played when it was over. Milliseconds at speed 1, from 0 to `length`.
 */
export class ReplayClock {
  readonly #cues: number[] = [];
  readonly #moments: ClockedMoment[] = [];
  readonly #sittings: { from: number; to: number; startedAt: number; endedAt: number }[] = [];
  readonly #sittingPauseMs: number;

  constructor(sittingPauseMs: number) {
    this.#sittingPauseMs = sittingPauseMs;
  }

  /** Takes on the next moment; they come in order. */
  add(moment: ClockedMoment): void {
    const last = this.#moments.at(-1);
    const end = this.#cues.at(-1) ?? 0;
    const pause = last ? Math.max(0, moment.startedAt - last.endedAt) : 0;
    const isNew = last === undefined || pause >= this.#sittingPauseMs;
    const wait = last === undefined ? leadMs : isNew ? betweenSittingsMs : Math.min(pause, longestPauseMs);
    const lasts = Math.max(0, moment.endedAt - moment.startedAt);
    const cue = end + Math.max(shortestMs, wait + lasts);
    this.#cues.push(cue);
    this.#moments.push(moment);
    const sitting = this.#sittings.at(-1);
    if (isNew || !sitting) {
      const from = end + wait;
      this.#sittings.push({ from, to: cue, startedAt: moment.startedAt, endedAt: moment.endedAt });
    } else Object.assign(sitting, { to: cue, endedAt: moment.endedAt });
  }

  /** How long the whole takes at speed 1. */
  get length(): number {
    return this.#cues.at(-1) ?? 0;
  }

  get sittings(): readonly ReplaySitting[] {
    return this.#sittings;
  }

  /** How many moments have been played at a position. */
  indexAt(position: number): number {
    let low = 0;
    let high = this.#cues.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#cues[middle] ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The position at which so many moments have just been played; 0 for none. */
  positionOf(index: number): number {
    return index <= 0 ? 0 : (this.#cues[Math.min(index, this.#cues.length) - 1] ?? 0);
  }

  /** What time it was at a position, in milliseconds since 1970; `undefined` before there is any moment. */
  timeAt(position: number): number | undefined {
    const index = this.indexAt(position);
    const last = this.#moments[index - 1];
    const next = this.#moments[index];
    if (!next) return last?.endedAt;
    const left = (this.#cues[index] ?? 0) - position;
    const isPause = left > next.endedAt - next.startedAt;
    return isPause ? (last?.endedAt ?? next.startedAt) : next.endedAt - left;
  }
}
