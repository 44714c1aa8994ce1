import { midSentence } from "@throughline/words";
import type { BoardView, LiveKind, MenuEntry } from "@throughline/kinds";
import {
  Board,
  createOrigin,
  History,
  OperationError,
  runOperations,
  type BoardChange,
  type OperationCall,
  type Origin,
} from "@throughline/model";
import type { Point, TextLayout } from "@throughline/scene";
import { AnnouncementStore } from "./AnnouncementStore.ts";
import type { BoardLink } from "./BoardConnection.ts";
import { CameraStore } from "./CameraStore.ts";
import { copyFrom, type Copied } from "./clipboard.ts";
import type { ConnectionStore } from "./ConnectionStore.ts";
import type { Draft, DraftPlace } from "./Draft.ts";
import { draftAnchor } from "./draftAnchor.ts";
import { EditingStore, type Editing } from "./EditingStore.ts";
import { Gesture } from "./Gesture.ts";
import { idOf, idsOf } from "./madeIds.ts";
import { LostWork } from "./LostWork.ts";
import { mayRun, mayType, refusalOf } from "./mayRun.ts";
import type { PastePlace } from "./pastePlace.ts";
import { pasteWords, type PendingPaste } from "./pasting.ts";
import { retargetCall } from "./retargetCall.ts";
import { PresenceStore } from "./PresenceStore.ts";
import { SceneStore } from "./SceneStore.ts";
import { SelectionStore } from "./SelectionStore.ts";
import { travel } from "./travel.ts";
import { UndoSteps } from "./UndoSteps.ts";
import { ValueStore, type ReadableStore } from "./ValueStore.ts";
import { WorkNotes } from "./WorkNotes.ts";
import { say } from "./words/say.ts";
import { refusedWords } from "./refusedWords.ts";

/** Who sits at this screen. */
export interface BoardUser {
  readonly id: string;
  readonly name: string;
  /** Came by a link, without an account. */
  readonly isGuest: boolean;
}

/** What this person may do on the board. */
export interface BoardAccess {
  /** The board role as the server gave it, e.g. `editor`. */
  readonly role: string;
  readonly canEdit: boolean;
}

/** What a session is put together from; `openBoardSession` does it for the page. */
export interface BoardSessionParts {
  readonly boardId: string;
  readonly user: BoardUser;
  readonly kind: LiveKind;
  readonly text: TextLayout;
  readonly role: string;
  readonly link: BoardLink;
  /** The browser's notes of what isn't saved; without them it is known only as long as the page lives. */
  readonly notes?: WorkNotes;
}

/** How a call is run. */
export interface RunOptions {
  /** Select what it makes, and open its text for typing; what takes words is made with the first of them. */
  readonly open?: boolean;
  /** Where the field for those words is shown. */
  readonly place?: DraftPlace;
}

/**
 * One person's work on one open board, for everything on the screen: the live board, what is selected and typed in,
 * the camera, the connection, the others, and the only ways to write (`run`, `write`, `gesture`). No React, no canvas.
 */
export class BoardSession {
  readonly boardId: string;
  readonly user: BoardUser;
  readonly kind: LiveKind;
  readonly text: TextLayout;
  readonly board: Board;
  readonly view: BoardView;
  readonly scene: SceneStore;
  readonly origin: Origin;
  readonly history: History;
  /** The history with what the server did for this person: what undo and redo go through. */
  readonly steps: UndoSteps;
  readonly access: ReadableStore<BoardAccess>;
  readonly selection = new SelectionStore();
  readonly editing = new EditingStore();
  /** What is about to be typed and isn't on the board yet; at most one, and none while a text is open. */
  readonly draft = new ValueStore<Draft | null>(null);
  /** Words from another program of which it isn't clear yet what they become. */
  readonly pasting = new ValueStore<PendingPaste | null>(null);
  readonly camera: CameraStore;
  readonly connection: ConnectionStore;
  readonly presence: PresenceStore;
  readonly announcements = new AnnouncementStore();
  /** What this person did and others deleted. */
  readonly lostWork: LostWork;
  /** Where the pointer rests on the board, in board units; `undefined` when it is elsewhere or the keyboard leads. */
  pointer: Point | undefined;
  /** Where what is pasted goes, while nothing is selected. */
  readonly pastePlace = new ValueStore<PastePlace | null>(null);
  readonly link: BoardLink;
  readonly #access: ValueStore<BoardAccess>;
  readonly #stops: (() => void)[] = [];
  /** What was copied last on this page, for menus, which can't read the system's clipboard without being asked. */
  #copied: Copied | undefined;

  constructor(parts: BoardSessionParts) {
    const { boardId, user, kind, text, link, notes = new WorkNotes("", undefined) } = parts;
    this.boardId = boardId;
    this.user = user;
    this.kind = kind;
    this.text = text;
    this.link = link;
    this.board = new Board(link.doc, kind.schema);
    this.view = kind.createView(this.board, parts.text);
    this.camera = new CameraStore(() => this.scene);
    this.scene = new SceneStore(this.view, { editing: this.editing, draft: this.draft, camera: this.camera });
    this.origin = createOrigin("person", user.id);
    this.history = new History(this.board, this.origin);
    this.steps = new UndoSteps(this.history);
    this.connection = link.connection;
    this.lostWork = new LostWork({ board: this.board, connection: this.connection, notes });
    this.presence = new PresenceStore(link.awareness, user.id);
    this.#access = new ValueStore<BoardAccess>({ role: parts.role, canEdit: link.canWrite.get() });
    this.access = this.#access;
    this.#stops.push(
      link.canWrite.subscribe(() => this.#access.set({ ...this.access.get(), canEdit: link.canWrite.get() })),
      this.board.subscribe(({ local }) => !local && this.scene.noteOthersChange()),
      this.board.subscribe((change) => this.#dropWhatIsGone(change)),
      this.selection.subscribe(() => this.presence.setSelection(this.selection.get())),
      this.selection.subscribe(() => this.selection.last !== undefined && this.pastePlace.set(null)),
      this.editing.subscribe(() => this.presence.setEditing(this.editing.get())),
      this.camera.subscribe(() => this.presence.setView(this.camera.view)),
    );
  }

  /**
   * Runs a call, or several that belong together, as one step of undo and returns what (the first of) it gave. A
   * refusal is told to the person, changes nothing and gives `undefined`. What is only begun, to be typed first, gives
   * null.
   */
  run(call: OperationCall | readonly OperationCall[], options: RunOptions = {}): unknown {
    const calls = [call].flat();
    const [first] = calls;
    if (options.open && first && calls.length === 1 && this.#begin(first, options.place)) return null;
    const madeAt = this.history.mark();
    const madeFrom = this.selection.last;
    const size = this.board.size;
    const result = this.#tryWrite(calls);
    // What ran before one of several was refused is taken back: half of a move is no move.
    if (result === undefined) this.history.backTo(madeAt);
    this.history.mark();
    if (first?.name === "deleteElements") this.#tellDeleted(size - this.board.size, first, madeAt);
    if (result !== undefined && options.open) this.#openResult(result, { madeAt, madeFrom });
    return result;
  }

  /** Runs what a menu entry stands for; entries that make something select it and open it for typing. */
  runEntry(entry: MenuEntry, place?: DraftPlace): unknown {
    return entry.call ? this.run(entry.call, { open: entry.opens, place }) : undefined;
  }

  /** Whether letters go into a text on the canvas, of an element or of what will be one. */
  get isTyping(): boolean {
    return this.editing.get() !== null || this.draft.get() !== null;
  }

  #begin(call: OperationCall, place: DraftPlace | undefined): boolean {
    const makes = this.kind.operations.get(call.name)?.makes;
    if (!makes || !mayRun(this, call)) return false;
    this.closeEditor();
    this.draft.set({ call, makes, place, anchor: draftAnchor(place, this.scene, this.camera) });
    return true;
  }

  /** Writes one stroke of typing or one move of a slider, as `run`; with `joins` it belongs to the step of undo before it. */
  write(call: OperationCall, options: { readonly joins: boolean }): unknown {
    if (!options.joins) this.history.mark();
    return this.#tryWrite(call);
  }

  /** Begins a drag that writes as it goes: one step of undo, taken back by `cancel`. */
  gesture(): Gesture {
    return new Gesture({ history: this.history, apply: (call) => this.apply(call) });
  }

  /** Runs a call, or several as one change, and lets a refusal through, for callers that deal with it. @throws OperationError */
  apply(call: OperationCall | readonly OperationCall[]): unknown {
    if (!mayRun(this, call)) throw new OperationError("refused", refusalOf(this.access.get()));
    return runOperations(this.board, this.kind.operations, [call].flat(), this.origin)[0];
  }

  /** Opens an element's text on the canvas: the one given, else its first. Returns whether there is one. */
  edit(id: string, options: Partial<Omit<Editing, "id">> = {}): boolean {
    const element = this.board.get(id);
    const key = options.key ?? this.scene.itemOf(id)?.editors?.[0]?.field;
    if (!element || key === undefined) return false;
    if (!mayType(this, id, key)) {
      this.announcements.say(refusalOf(this.access.get()), "problem");
      return false;
    }
    this.selection.set([id], { passing: true });
    const item = this.scene.itemOf(id);
    if (item) this.camera.makeLegible(item.bounds);
    this.reveal(id);
    this.draft.set(null);
    this.editing.open({ ...options, id, key });
    return true;
  }

  /** Brings an element into view, with as little movement as it takes. */
  reveal(id: string): void {
    const item = this.scene.itemOf(id);
    if (!item) return;
    const { bounds, pin } = item;
    const view = this.camera.view;
    // A header that sticks is in view on its own axis; only the other one may have to be panned.
    const x = pin === "left" || pin === "corner" ? Math.max(bounds.x, view.x) : bounds.x;
    const y = pin === "top" || pin === "corner" ? Math.max(bounds.y, view.y) : bounds.y;
    this.camera.reveal({ ...bounds, x, y }, pin === undefined ? this.scene.headerSize : undefined);
  }

  /** Deletes what is selected. */
  removeSelection(): void {
    const ids = this.selection.get();
    if (ids.length === 0) return;
    this.run({ name: "deleteElements", args: { ids: [...ids] } });
  }

  /** Takes back one's own last step, and shows where it was. */
  undo(): void {
    travel(this, "undo");
  }

  /** Does it again. */
  redo(): void {
    travel(this, "redo");
  }

  /** What went along with a container is easily overlooked: that is said on the screen, with the way back. */
  #tellDeleted(count: number, { args }: OperationCall, mark: number): void {
    if (count <= 0) return;
    const more = count - (Array.isArray(args.ids) ? args.ids.length : 1);
    if (more <= 0) return this.announcements.say(say.deleted({ count }));
    this.announcements.say(say.deletedWithInside({ count: more }), "note", {
      label: say.undo,
      run: () => {
        if (this.history.mark() === mark + 1) this.undo();
        else this.announcements.say(say.undoStepwise, "note");
      },
    });
  }

  /** Copies what is selected and returns it, for the system's clipboard. */
  copySelection(): Copied | undefined {
    const copied = copyFrom(this.board, this.selection.get());
    if (copied) {
      this.#copied = copied;
      this.announcements.say(say.copied({ count: copied.elements.length }));
    }
    return copied;
  }

  cutSelection(): Copied | undefined {
    const copied = this.copySelection();
    if (copied) this.removeSelection();
    return copied;
  }

  /** What was copied on this page, if its text is still what the system's clipboard holds (or that is unknown). */
  copiedHere(text?: string): Copied | undefined {
    return text === undefined || this.#copied?.text === text ? this.#copied : undefined;
  }

  /** Pastes elements at a point, if it lies on a place for them, else near the selected one; selects them. */
  paste(copied: Copied | undefined = this.#copied, point: Point | undefined = this.pointer): void {
    if (!copied) return;
    if (copied.kind !== this.kind.id) return void pasteWords(this, { text: copied.text });
    const gesture = this.gesture();
    const args = { elements: [...copied.elements], near: this.selection.last, around: copied.around };
    const made = idsOf(this.#tryWrite({ name: "pasteElements", args }));
    const drop = made.length > 0 && point ? this.view.dropAt(made, point) : undefined;
    if (drop) this.#tryWrite(drop.calls);
    gesture.finish();
    this.#selectPasted({ ids: made });
  }

  duplicateSelection(): void {
    const copied = copyFrom(this.board, this.selection.get());
    if (!copied) return;
    const near = this.selection.last;
    this.#selectPasted(this.run({ name: "pasteElements", args: { elements: [...copied.elements], near } }));
  }

  /**
   * Copies elements and moves the copies as the calls would have moved them: a drag with Alt. One step of undo. Returns
   * whether it could.
   */
  dropCopies(ids: readonly string[], calls: readonly OperationCall[]): boolean {
    const copied = copyFrom(this.board, ids);
    if (!copied) return false;
    const gesture = this.gesture();
    const args = { elements: [...copied.elements], near: ids.at(-1) };
    const made = idsOf(this.#tryWrite({ name: "pasteElements", args }));
    const copies = new Map(ids.flatMap((id, index) => (made[index] === undefined ? [] : [[id, made[index]]])));
    if (made.length === ids.length) this.#tryWrite(calls.map((call) => retargetCall(call, copies)));
    gesture.finish();
    this.#selectPasted({ ids: made });
    return made.length > 0;
  }

  selectAll(): void {
    this.selection.set(this.scene.scene.items.flatMap(({ key, elementId }) => (key === elementId ? [key] : [])));
  }

  /** Takes over what the server says this person is on the board; what may be written it says on the connection itself. */
  setRole(role: string): void {
    if (role !== this.access.get().role) this.#access.set({ ...this.access.get(), role });
    this.link.keepRole(role);
  }

  /** Tries to reach the server now. */
  reconnect(): void {
    this.link.reconnect();
  }

  /** Leaves the board; edits that the server lacks stay in the browser's copy. */
  destroy(): void {
    for (const stop of this.#stops) stop();
    this.camera.destroy();
    this.presence.destroy();
    this.view.destroy();
    this.lostWork.destroy();
    this.steps.destroy();
    this.history.destroy();
    this.board.destroy();
    const { action } = this.connection.get();
    this.link.destroy(action === "leave");
  }

  #tryWrite(call: OperationCall | readonly OperationCall[]): unknown {
    try {
      return this.apply(call) ?? null;
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      this.announcements.say(refusedWords(error), "problem");
      return undefined;
    }
  }

  /** Ends typing on the canvas. What was made for it and left empty goes away, as if it had never been made. */
  closeEditor(): void {
    const editing = this.editing.get();
    if (!editing) return;
    this.editing.close();
    const { id, key, madeAt, madeFrom } = editing;
    const text = this.board.get(id)?.[key];
    if (madeAt === undefined || typeof text !== "string" || text.trim() !== "") return;
    this.history.backTo(madeAt);
    if (madeFrom !== undefined && this.board.get(madeFrom)) this.selection.set([madeFrom], { passing: true });
  }

  #openResult(result: unknown, made: Pick<Editing, "madeAt" | "madeFrom">): void {
    const id = idOf(result);
    if (id !== undefined) {
      this.selection.set([id], { passing: true });
      const type = this.board.schema.elements.get(this.board.get(id)?.type ?? "");
      if (type) this.announcements.say(say.added({ what: midSentence(type.label) }));
      if (!this.edit(id, made)) this.reveal(id);
    } else this.#selectPasted(result);
  }

  #selectPasted(result: unknown): void {
    const ids = idsOf(result);
    if (ids.length === 0) return;
    this.selection.set(ids, { passing: true });
    if (ids[0] !== undefined) this.reveal(ids[0]);
  }

  #dropWhatIsGone({ before, local }: BoardChange): void {
    this.selection.keep((id) => this.board.get(id) !== undefined);
    const editing = this.editing.get();
    if (!editing || this.board.get(editing.id)) return;
    this.editing.close();
    const lost = before.get(editing.id);
    if (local || !lost) return;
    const type = this.board.schema.elements.get(lost.type)?.label ?? say.element;
    this.announcements.say(say.typedInDeleted({ what: midSentence(type) }), "problem");
    this.lostWork.add(lost, before);
  }
}
