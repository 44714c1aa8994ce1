import { Document } from "@hocuspocus/server";
import { afterEach, describe, expect, it } from "vitest";
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate, removeAwarenessStates } from "y-protocols/awareness";
import * as Y from "yjs";
import { waitFor } from "../testing/waitFor.ts";
import type { Entry } from "./frame.ts";
import { PresenceRelay, presenceEveryMs } from "./PresenceRelay.ts";

const name = "board/a";
const documents: Y.Doc[] = [];

afterEach(() => {
  for (const document of documents.splice(0)) document.destroy();
});

/** A server with one open document; what it says goes to those it is `joined` with. */
class Site {
  readonly document = new Document(name);
  readonly said: Entry[] = [];
  readonly relay: PresenceRelay;
  readonly #others = new Set<Site>();
  readonly id: string;

  constructor(id: string) {
    this.id = id;
    documents.push(this.document);
    this.relay = new PresenceRelay({
      add: (entry) => {
        this.said.push(entry);
        for (const other of this.#others) other.#take(this.id, entry);
      },
      flush: () => undefined,
    });
    this.relay.opened(name, this.document);
  }

  join(...others: readonly Site[]): void {
    for (const other of others) {
      this.#others.add(other);
      other.#others.add(this);
    }
  }

  part(other: Site): void {
    this.#others.delete(other);
    other.#others.delete(this);
  }

  see(): string[] {
    return [...this.document.awareness.getStates().values()].map((state) => String(state["name"])).toSorted();
  }

  get presences(): number {
    return this.said.filter(({ kind }) => kind === "presence").length;
  }

  #take(server: string, entry: Entry): void {
    if (entry.kind === "presence") this.relay.receive(server, entry.document, entry.states, entry.whole);
    if (entry.kind === "who") this.relay.tell(entry.document);
  }
}

/** Someone whose browser is connected to a server. */
class Person {
  readonly awareness: Awareness;

  constructor(person: string) {
    const document = new Y.Doc();
    documents.push(document);
    this.awareness = new Awareness(document);
    this.awareness.setLocalState({ name: person });
  }

  at({ document }: Site): this {
    const update = encodeAwarenessUpdate(this.awareness, [this.awareness.clientID]);
    applyAwarenessUpdate(document.awareness, update, { source: "connection" });
    return this;
  }

  move(site: Site, x: number): this {
    this.awareness.setLocalStateField("x", x);
    return this.at(site);
  }

  leave({ document }: Site): void {
    removeAwarenessStates(document.awareness, [this.awareness.clientID], null);
  }
}

describe("presence between servers", () => {
  it("shows the others' people, their moves and that they leave, and sends nothing back", async () => {
    const [north, south] = [new Site("north"), new Site("south")];
    north.join(south);
    const anna = new Person("Anna").at(north);
    expect(south.see()).toEqual(["Anna"]);
    anna.move(north, 5);
    const { clientID } = anna.awareness;
    await waitFor("the move", () => south.document.awareness.getStates().get(clientID)?.["x"] === 5);
    anna.leave(north);
    await waitFor("her leaving", () => south.see().length === 0);
    expect(south.presences).toBe(0);
  });

  it("gathers many moves into few messages", async () => {
    const [north, south] = [new Site("north"), new Site("south")];
    north.join(south);
    const anna = new Person("Anna");
    const began = performance.now();
    let x = 0;
    await waitFor("some time", () => {
      anna.move(north, ++x);
      return performance.now() - began > 8 * presenceEveryMs;
    });
    const { clientID } = anna.awareness;
    await waitFor("the last move", () => south.document.awareness.getStates().get(clientID)?.["x"] === x);
    expect(x).toBeGreaterThan(20);
    expect(north.presences).toBeLessThan(2 + (performance.now() - began) / presenceEveryMs);
  });

  it("tells a server that opens the document later who is in it", () => {
    const [north, south] = [new Site("north"), new Site("south")];
    new Person("Anna").at(north);
    north.join(south);
    south.relay.opened(name, south.document);
    expect(south.see()).toEqual(["Anna"]);
  });

  it("lets a silent server's people disappear, and come back at once for the clients too, under the clock they had", () => {
    const [north, south] = [new Site("north"), new Site("south")];
    north.join(south);
    const ben = new Person("Ben");
    south.document.awareness.on("update", ({ added, updated, removed }: Record<string, number[]>) => {
      const changed = [...(added ?? []), ...(updated ?? []), ...(removed ?? [])];
      applyAwarenessUpdate(ben.awareness, encodeAwarenessUpdate(south.document.awareness, changed), "server");
    });
    const anna = new Person("Anna").at(north);
    const seesAnna = () => ben.awareness.getStates().has(anna.awareness.clientID);
    for (let times = 0; times < 3; times++) {
      expect(seesAnna()).toBe(true);
      south.relay.vanished("north");
      expect(seesAnna()).toBe(false);
      expect(south.see()).toEqual([]);
      north.relay.tell();
    }
    expect(seesAnna()).toBe(true);
    anna.move(north, 9);
  });

  it("leaves out of a whole audience who left unheard", () => {
    const [north, south] = [new Site("north"), new Site("south")];
    north.join(south);
    const anna = new Person("Anna").at(north);
    north.part(south);
    anna.leave(north);
    north.join(south);
    expect(south.see()).toEqual(["Anna"]);
    north.relay.tell();
    expect(south.see()).toEqual([]);
  });

  it("keeps someone who went on to another server when the old one notices late", async () => {
    const [north, south, east] = [new Site("north"), new Site("south"), new Site("east")];
    north.join(south, east);
    south.join(east);
    const anna = new Person("Anna").at(north);
    await waitFor("Anna in the east", () => east.see().length === 1);
    anna.move(south, 1);
    anna.leave(north);
    await waitFor("Anna everywhere", () => [north, south, east].every((site) => site.see().length === 1));
    const { said } = north;
    await waitFor("the late good-bye", () => said.filter(({ kind }) => kind === "presence").length >= 2);
    expect([north, south, east].map((site) => site.see())).toEqual([["Anna"], ["Anna"], ["Anna"]]);
  });

  it("says good-bye for all when the document closes", async () => {
    const [north, south] = [new Site("north"), new Site("south")];
    north.join(south);
    const [anna, ben] = [new Person("Anna").at(north), new Person("Ben").at(north)];
    await waitFor("both", () => south.see().length === 2);
    anna.leave(north);
    ben.leave(north);
    north.relay.closed(name);
    expect(south.see()).toEqual([]);
  });
});
