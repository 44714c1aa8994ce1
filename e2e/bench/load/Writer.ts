import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import type { LoadClient } from "./LoadClient.ts";
import { buildMarker } from "./marker.ts";

interface ItemId {
  readonly client: number;
  readonly clock: number;
}

/** In Yjs' update format: plain values under a key, after another item, of which they take over parent and key. */
const plainValuesAfterItem = 8 | 0x80 | 0x20;

/**
 * Drags one card of a board to and fro; each place of it names the edit that put it there. Its updates are, byte for
 * byte, those that Yjs makes when the field is set, but it keeps no document: forty of those in the load process would
 * cost more than the work.
 */
export class Writer {
  /** When each edit was made, by `performance.now()`. */
  readonly sentAt: number[] = [];
  readonly #number: number;
  readonly #client: LoadClient;
  readonly #container: string;
  readonly #lane: string;
  /** What is there now and will be replaced by the next edit. */
  #last: ItemId;

  /** `number` is this writer's in its room. Looks its card up in `doc` and lets that go. Throws when there is none. */
  constructor(number: number, doc: Y.Doc, client: LoadClient) {
    this.#number = number;
    this.#client = client;
    const card = cardsOf(doc)[number];
    const item = card?._map.get("place");
    const place: unknown = card?.get("place");
    if (item === undefined || !Array.isArray(place)) throw new Error(`There is no card for writer ${number}`);
    this.#container = String(place[0]);
    this.#lane = String(place[1]);
    this.#last = item.lastId;
  }

  edit(): void {
    const marker = buildMarker(this.#number, this.sentAt.length);
    const update = this.#encode([this.#container, this.#lane, marker]);
    this.sentAt.push(performance.now());
    this.#client.sendUpdate(update);
  }

  #encode(place: readonly string[]): Uint8Array {
    const id: ItemId = { client: this.#client.clientId, clock: this.sentAt.length };
    const replaced = this.#last;
    this.#last = id;
    return encoding.encode((encoder) => {
      const writeAll = (...numbers: number[]) => {
        for (const number of numbers) encoding.writeVarUint(encoder, number);
      };
      // One client with one item, its client and clock; then the item.
      writeAll(1, 1, id.client, id.clock);
      encoding.writeUint8(encoder, plainValuesAfterItem);
      writeAll(replaced.client, replaced.clock, 1);
      encoding.writeAny(encoder, [...place]);
      // What is deleted: one client's one range of one.
      writeAll(1, replaced.client, 1, replaced.clock, 1);
    });
  }
}

function cardsOf(doc: Y.Doc): Y.Map<unknown>[] {
  const elements = doc.getMap<Y.Map<unknown>>("elements");
  return [...elements.keys()]
    .sort()
    .map((id) => elements.get(id))
    .filter((element): element is Y.Map<unknown> => element?.get("type") === "card");
}
