import type { ReplayPage } from "@throughline/api";
import type { PresenceColour } from "@throughline/model";
import { noMarks, type CanvasMarks, type ElementMark } from "../canvas/CanvasMarks.ts";
import type { BoardSession } from "../session/BoardSession.ts";
import { shareColours } from "../session/shareColours.ts";
import { ValueStore } from "../session/ValueStore.ts";
import { PastBoard } from "./PastBoard.ts";
import { peopleWords, writerName, type Writer } from "./peopleWords.ts";
import { ReplayClock } from "./ReplayClock.ts";
import { ReplayPlayer } from "./ReplayPlayer.ts";
import { ReplayTape, type ReplayStep } from "./ReplayTape.ts";
import { momentWords } from "./timeWords.ts";
import { sittingPauseMs } from "./timelineDays.ts";
import { say } from "./words/say.ts";

/** Gives a page of the past: the first, or the one that follows a moment. */
export type FetchPage = (after: string | undefined, signal: AbortSignal) => Promise<ReplayPage>;

/** How a replay is on its way. */
export interface ReplayLoading {
  readonly state: "loading" | "ready" | "failed";
  /** What went wrong. */
  readonly error?: unknown;
}

/** With more things touched at once than this, marks would cover the board. */
const mostMarked = 60;

/**
 * A workshop played again: the past of a board on a document of this page, page after page loaded ahead, with the names
 * of those whose hands are seen. `destroy` ends it; nothing of it touches the living board.
 */
export class Replay {
  readonly past: PastBoard;
  readonly player: ReplayPlayer;
  readonly clock = new ReplayClock(sittingPauseMs);
  readonly marks = new ValueStore<CanvasMarks>({ ...noMarks, glides: true });
  readonly loading = new ValueStore<ReplayLoading>({ state: "loading" });
  /** The moment that was played last: its id, and who was at work. */
  readonly current = new ValueStore<{ readonly id?: string; readonly people: readonly Writer[] }>({ people: [] });
  readonly #tape: ReplayTape;
  readonly #abort = new AbortController();
  readonly #live: BoardSession;
  #frame: number | undefined;
  #last = 0;
  /** How many moments of the tape the clock has. */
  #known = 0;
  #colours: ReadonlyMap<string, PresenceColour> = new Map();

  constructor(live: BoardSession, fetchPage: FetchPage) {
    this.#live = live;
    this.past = new PastBoard(live);
    this.#tape = new ReplayTape(live.board.schema);
    this.player = new ReplayPlayer(this.clock, (from, to, how) => this.#show(from, to, how));
    this.player.subscribe(() => this.#run());
    void this.#load(fetchPage);
  }

  /** Whether there is nothing to play. */
  get isEmpty(): boolean {
    return this.loading.get().state === "ready" && this.#tape.steps.length === 0;
  }

  /** What is seen now, in a line: "Tuesday, 14:05, Ana and Ben". */
  get words(): string {
    const time = this.clock.timeAt(this.player.get().position);
    const people = peopleWords(this.current.get().people, 3);
    return [time === undefined ? "" : momentWords(time), people].filter(Boolean).join(", ");
  }

  /** Plays or rests, and says so. */
  toggle(): void {
    this.player.toggle();
    this.#live.announcements.say(this.player.get().isPlaying ? say.playing : say.paused({ moment: this.words }));
  }

  /** Goes on or back by moments, and says what is seen then. */
  step(by: number): void {
    this.player.step(by);
    // Whoever goes step by step wants to see the step.
    const [touched] = this.marks.get().marks.keys();
    if (touched !== undefined) this.past.session.reveal(touched);
    this.#live.announcements.say(this.words);
  }

  destroy(): void {
    this.#abort.abort();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#tape.destroy();
    this.past.destroy();
  }

  async #load(fetchPage: FetchPage): Promise<void> {
    const { signal } = this.#abort;
    try {
      let after: string | undefined;
      do {
        const page = await fetchPage(after, signal);
        if (signal.aborted) return;
        await this.#tape.read(page, signal, () => this.#takeOver());
        if (signal.aborted) return;
        after = page.next ?? undefined;
        this.player.loaded(after === undefined);
        this.loading.set({ state: "ready" });
      } while (after !== undefined);
    } catch (error) {
      if (!signal.aborted) this.loading.set({ state: "failed", error });
    }
  }

  /** What has been read can be played, while the rest is still being read. */
  #takeOver(): void {
    if (this.#abort.signal.aborted) return;
    if (this.#known === 0 && this.#tape.first) this.past.show(this.#tape.first);
    const steps = this.#tape.steps.slice(this.#known);
    this.#known += steps.length;
    for (const step of steps) this.clock.add(step);
    const people = steps.flatMap((step) => step.people.map(({ id }) => id ?? ""));
    if (people.some((id) => !this.#colours.has(id))) this.#colours = shareColours([...this.#colours.keys(), ...people]);
    this.player.loaded(false);
    if (steps.length > 0 && this.loading.get().state !== "ready") this.loading.set({ state: "ready" });
  }

  /** Runs a frame after another while it is played. */
  #run(): void {
    if (!this.player.get().isPlaying || this.#frame !== undefined) return;
    this.#last = performance.now();
    const next = (now: number) => {
      this.#frame = undefined;
      this.player.tick(Math.max(0, now - this.#last));
      this.#last = now;
      if (this.player.get().isPlaying) this.#frame = requestAnimationFrame(next);
      else if (this.player.isAtEnd) this.#live.announcements.say(say.replayOver);
    };
    this.#frame = requestAnimationFrame(next);
  }

  #show(from: number, to: number, how: "played" | "sought"): void {
    const { elements, title } = this.#tape.between(from, to);
    this.past.patch(elements, title);
    const isOnward = to > from;
    const isFarJump = how === "sought" && Math.abs(to - from) > 1;
    const steps = isOnward && !isFarJump ? this.#tape.steps.slice(from, to) : [];
    this.current.set(this.#tape.steps[to - 1] ?? { people: [] });
    this.marks.set({ ...noMarks, glides: true, marks: this.#hands(steps, how === "played") });
  }

  /** A ring in the person's colour around what each of them has touched, with the name on the first. */
  #hands(steps: readonly ReplayStep[], fades: boolean): ReadonlyMap<string, ElementMark> {
    const marks = new Map<string, ElementMark>();
    const named = new Set<string>();
    const fadesFrom = fades ? performance.now() : undefined;
    for (const step of steps) {
      for (const [id, element] of step.after) {
        if (!element || marks.size >= mostMarked) continue;
        const [writer] = step.writersOf(id);
        if (!writer) continue;
        const name = writerName(writer);
        const words = named.has(name) ? "" : name;
        named.add(name);
        const tag = { words, colour: this.#colours.get(writer.id ?? "") ?? "blue" };
        marks.set(id, { sign: "touched", isActive: false, tag, ...(fadesFrom === undefined ? {} : { fadesFrom }) });
      }
    }
    return marks;
  }
}
