import {
  parsePresence,
  presenceColourOf,
  presenceColours,
  type Presence,
  type PresenceColour,
} from "@throughline/model";
import type { Point, Rect } from "@throughline/scene";
import type { Awareness } from "y-protocols/awareness";
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
  readonly #read = new Map<number, { readonly state: unknown; readonly person: RemotePerson | undefined }>();
  #own: OwnFields = { cursor: null, selection: [], editing: null, drag: null, view: null };
  #sendTimer: ReturnType<typeof setTimeout> | undefined;
  #sentAt = 0;
  #tellTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(awareness: Awareness) {
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
    const wait = Math.max(0, this.#sentAt + betweenSendsMs - Date.now());
    this.#sendTimer = setTimeout(() => this.#send(), wait);
  }

  #send(): void {
    this.#sendTimer = undefined;
    this.#sentAt = Date.now();
    this.#awareness.setLocalState({ ...this.#awareness.getLocalState(), ...this.#own });
  }

  readonly #onChange = (): void => {
    this.#tellTimer ??= setTimeout(() => this.#tell(), betweenTellsMs);
  };

  #tell(): void {
    this.#tellTimer = undefined;
    const states = this.#awareness.getStates();
    for (const clientId of this.#read.keys()) if (!states.has(clientId)) this.#read.delete(clientId);
    const people: RemotePerson[] = [];
    for (const [clientId, state] of states) {
      if (clientId === this.#awareness.clientID) continue;
      let read = this.#read.get(clientId);
      if (read?.state !== state) this.#read.set(clientId, (read = { state, person: readPerson(clientId, state) }));
      if (read.person) people.push(read.person);
    }
    const now = this.get();
    if (people.length !== now.length || people.some((person, index) => person !== now[index])) this.#others.set(people);
  }
}

function readPerson(clientId: number, state: { readonly [key: string]: unknown }): RemotePerson | undefined {
  const presence = parsePresence(state);
  if (!presence) return undefined;
  const user = state.user;
  const stated = typeof user === "object" && user !== null && "colour" in user ? user.colour : undefined;
  const colour = presenceColours.find((name) => name === stated) ?? presenceColourOf(presence.user.id);
  return { ...presence, clientId, colour };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
