import { parsePresence, type Presence, type PresenceColour } from "@throughline/model";
import type { Point, Rect } from "@throughline/scene";
import type { Awareness } from "y-protocols/awareness";
import { shareColours } from "./shareColours.ts";
import { ValueStore, type ReadableStore } from "./ValueStore.ts";

/** Another person on the board, on one of their screens. */
export interface RemotePerson extends Presence {
  readonly clientId: number;
  readonly colour: PresenceColour;
}

/** What this person shows of themselves besides the name, which the server gives. */
type OwnFields = Pick<Presence, "cursor" | "selection" | "editing" | "drag" | "view">;

const betweenSendsMs = 50;
const betweenTellsMs = 33;

/**
 * Who else is on the board and what they do, and what this person shows of themselves. Own changes are sent at most
 * 20 times a second, the last one always; others' are told at most 30 times a second, however many people move.
 */
export class PresenceStore implements ReadableStore<readonly RemotePerson[]> {
  readonly #awareness: Awareness;
  readonly #others = new ValueStore<readonly RemotePerson[]>([]);
  readonly #userId: string;
  readonly #read = new Map<number, { readonly state: unknown; readonly presence: Presence | undefined }>();
  /** What each person was made from: who hasn't changed stays the same object. */
  readonly #made = new WeakMap<RemotePerson, Presence>();
  #own: OwnFields = { cursor: null, selection: [], editing: null, drag: null, view: null };
  #sendTimer: ReturnType<typeof setTimeout> | undefined;
  #sentAt = Number.NEGATIVE_INFINITY;
  #tellTimer: ReturnType<typeof setTimeout> | undefined;

  /** `userId`: whose screen this is, for colours that differ from one's own. */
  constructor(awareness: Awareness, userId: string) {
    this.#userId = userId;
    this.#awareness = awareness;
    awareness.on("change", this.#onChange);
    this.#send();
    this.#tell();
  }

  /** The others, those who came first first. */
  get(): readonly RemotePerson[] {
    return this.#others.get();
  }

  subscribe(listener: () => void): () => void {
    return this.#others.subscribe(listener);
  }

  person(clientId: number): RemotePerson | undefined {
    return this.get().find((other) => other.clientId === clientId);
  }

  setCursor(point: Point | null): void {
    this.#change({ cursor: point ? [round(point.x), round(point.y)] : null });
  }

  setSelection(ids: readonly string[]): void {
    this.#change({ selection: ids.slice(0, 200) });
  }

  setEditing(editing: { readonly id: string; readonly key: string } | null): void {
    this.#change({ editing: editing && { id: editing.id, key: editing.key } });
  }

  setDrag(drag: { readonly ids: readonly string[]; readonly dx: number; readonly dy: number } | null): void {
    this.#change({ drag: drag && { ids: drag.ids.slice(0, 200), dx: round(drag.dx), dy: round(drag.dy) } });
  }

  setView(view: Rect): void {
    this.#change({ view: [round(view.x), round(view.y), round(view.width), round(view.height)] });
  }

  destroy(): void {
    clearTimeout(this.#sendTimer);
    clearTimeout(this.#tellTimer);
    this.#awareness.off("change", this.#onChange);
  }

  #change(fields: Partial<OwnFields>): void {
    this.#own = { ...this.#own, ...fields };
    if (this.#sendTimer !== undefined) return;
    const wait = Math.max(0, this.#sentAt + betweenSendsMs - performance.now());
    this.#sendTimer = setTimeout(() => this.#send(), wait);
  }

  #send(): void {
    this.#sendTimer = undefined;
    this.#sentAt = performance.now();
    this.#awareness.setLocalState({ ...this.#awareness.getLocalState(), ...this.#own });
  }

  readonly #onChange = (): void => {
    this.#tellTimer ??= setTimeout(() => this.#tell(), betweenTellsMs);
  };

  #tell(): void {
    this.#tellTimer = undefined;
    const states = this.#awareness.getStates();
    for (const clientId of this.#read.keys()) if (!states.has(clientId)) this.#read.delete(clientId);
    const present = new Map<number, Presence>();
    for (const [clientId, state] of states) {
      if (clientId === this.#awareness.clientID) continue;
      let read = this.#read.get(clientId);
      if (read?.state !== state) this.#read.set(clientId, (read = { state, presence: parsePresence(state) }));
      if (read.presence) present.set(clientId, read.presence);
    }
    const colours = shareColours([this.#userId, ...Array.from(present.values(), ({ user }) => user.id)]);
    const now = this.get();
    const people = Array.from(present, ([clientId, presence]) => {
      const colour = colours.get(presence.user.id) ?? presence.user.colour;
      const known = now.find((person) => person.clientId === clientId);
      return known && this.#made.get(known) === presence && known.colour === colour
        ? known
        : this.#make(clientId, presence, colour);
    });
    if (people.length !== now.length || people.some((person, index) => person !== now[index])) this.#others.set(people);
  }

  #make(clientId: number, presence: Presence, colour: PresenceColour): RemotePerson {
    const person = { ...presence, clientId, colour };
    this.#made.set(person, presence);
    return person;
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
