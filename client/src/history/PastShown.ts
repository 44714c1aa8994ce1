import type { HistoryComparison } from "@throughline/api";
import { intersectsRect } from "@throughline/scene";
import type { RowNotes } from "../outline/OutlineController.ts";
import type { BoardSession } from "../session/BoardSession.ts";
import { ValueStore } from "../session/ValueStore.ts";
import { changedName, changeWords } from "./changeWords.ts";
import { Comparison } from "./Comparison.ts";
import type { ElementChange } from "./elementChanges.ts";
import { PastBoard } from "./PastBoard.ts";

/**
 * A point of the past as everything on the page shows it: the board of that time, what differs, the marks on the
 * canvas and the words beside the outline's rows. One while the past is looked at; another point is shown in it.
 */
export class PastShown {
  readonly past: PastBoard;
  readonly comparison: Comparison;
  readonly notes = new ValueStore<RowNotes>(new Map());
  /** What is shown; `undefined` until the first comparison has come. */
  readonly compared = new ValueStore<HistoryComparison | undefined>(undefined);
  readonly #live: BoardSession;
  readonly #stops: (() => void)[];

  constructor(live: BoardSession) {
    this.#live = live;
    this.past = new PastBoard(live);
    this.comparison = new Comparison(this.past);
    const { changes } = this.comparison;
    const { selection } = this.past.session;
    this.#stops = [
      changes.subscribe(() => this.notes.set(notesOf(changes.shown))),
      // What is selected, on the canvas or in the outline, is what is looked at in the list.
      selection.subscribe(() => selection.last !== undefined && changes.choose(selection.last)),
    ];
  }

  get session(): BoardSession {
    return this.past.session;
  }

  /** Shows two points. @throws OperationError when an element doesn't have the shape of this version. */
  show(compared: HistoryComparison, withChanges: boolean): void {
    this.comparison.show(compared, withChanges);
    this.compared.set(compared);
    this.#bringIntoView();
  }

  /** When none of the differences can be seen where one stands, the first of them is brought into view. */
  #bringIntoView(): void {
    const { scene, camera, board } = this.session;
    const changes = this.comparison.changes.shown.filter(({ id }) => board.get(id));
    const isSeen = changes.some(({ id }) => {
      const bounds = scene.shownBounds(id, camera.view);
      return bounds !== undefined && intersectsRect(bounds, camera.view);
    });
    if (!isSeen && changes[0]) this.session.reveal(changes[0].id);
  }

  /** Looks at one difference: selects it, brings it into view and says what it is. */
  lookAt(change: ElementChange): void {
    const { session } = this;
    if (session.board.get(change.id)) {
      session.selection.set([change.id]);
      session.reveal(change.id);
    }
    this.comparison.changes.choose(change.id);
    this.#live.announcements.say(`${change.label} ${changedName(change)}: ${changeWords(change)}`);
  }

  stepChange(by: 1 | -1): ElementChange | undefined {
    const next = this.comparison.changes.step(by);
    if (next) this.lookAt(next);
    return next;
  }

  destroy(): void {
    for (const stop of this.#stops) stop();
    this.comparison.destroy();
    // Where one has gone in the past, one stands afterwards.
    if (this.compared.get()) this.#live.camera.takeOver(this.session.camera);
    this.past.destroy();
  }
}

function notesOf(changes: readonly ElementChange[]): RowNotes {
  return new Map(changes.map((change) => [change.id, { sign: change.kind, words: changeWords(change, true) }]));
}
