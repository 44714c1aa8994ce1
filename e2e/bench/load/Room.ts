import * as Y from "yjs";
import { Latencies } from "./Latencies.ts";
import { LoadClient, type LoadAddress } from "./LoadClient.ts";
import type { LoadJob, LoadRoom } from "./LoadJob.ts";
import { findMarkers } from "./marker.ts";
import { seedRoom } from "./seedRoom.ts";
import { Writer } from "./Writer.ts";

/** The latencies of a whole load, by where writer and reader were connected. */
export interface LoadTimes {
  readonly all: Latencies;
  readonly samePlace: Latencies;
  readonly otherPlace: Latencies;
}

/** The people of one document: joins them, lets them work, and times what each hears of the others. */
export class Room {
  readonly clients: LoadClient[] = [];
  deliveries = 0;
  readonly #room: LoadRoom;
  readonly #protocol: LoadJob["protocol"];
  readonly #times: LoadTimes;
  readonly #writers: Writer[] = [];
  readonly #timers: NodeJS.Timeout[] = [];
  #seeder: LoadClient | undefined;

  constructor(room: LoadRoom, protocol: LoadJob["protocol"], times: LoadTimes) {
    this.#room = room;
    this.#protocol = protocol;
    this.#times = times;
  }

  get edits(): number {
    return this.#writers.reduce((sum, { sentAt }) => sum + sentAt.length, 0);
  }

  /** How many deliveries there are when all have arrived. */
  get expected(): number {
    return this.edits * (this.#room.clients - 1);
  }

  async join(): Promise<void> {
    if (this.#room.seed !== undefined) this.#seeder = await seedRoom(this.#addressOf(0), this.#room.seed);
    for (let index = 0; index < this.#room.clients; index++) {
      const doc = index < this.#room.writers ? new Y.Doc() : undefined;
      const client = new LoadClient(this.#addressOf(index), doc);
      await client.joined();
      this.clients.push(client);
      if (doc !== undefined) this.#writers.push(new Writer(index, doc, client));
      this.#listen(client, index);
    }
  }

  /** Starts the work. What several do at one rate is spread over the time, as with people. */
  start({ editsPerSecond, cursorsPerSecond }: LoadJob): void {
    const every = (ms: number, work: () => void) => {
      const begin = () => void this.#timers.push(setInterval(work, ms));
      this.#timers.push(setTimeout(begin, Math.random() * ms));
    };
    for (const writer of this.#writers) every(1_000 / editsPerSecond, () => writer.edit());
    if (cursorsPerSecond === 0) return;
    for (const client of this.clients) {
      every(1_000 / cursorsPerSecond, () => client.sendCursor(Math.random() * 1_000, Math.random() * 1_000));
    }
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
  }

  close(): void {
    for (const client of this.clients) client.close();
    this.#seeder?.close();
  }

  #addressOf(index: number): LoadAddress {
    const { urls, document, token } = this.#room;
    return { protocol: this.#protocol, url: urls[index % urls.length] ?? "", document, token };
  }

  #listen(client: LoadClient, index: number): void {
    const places = this.#room.urls.length;
    /** For each writer the number of its edits that this client has heard of. */
    const heard = new Int32Array(this.#room.writers);
    client.onContent = (message) => {
      const now = performance.now();
      findMarkers(message, (writer, edit) => {
        if (writer === index) return;
        const { sentAt } = this.#writers[writer] ?? { sentAt: [] };
        for (let next = heard[writer] ?? 0; next <= edit; next++) {
          const ms = now - (sentAt[next] ?? now);
          this.#times.all.add(ms);
          if (places > 1) this.#times[writer % places === index % places ? "samePlace" : "otherPlace"].add(ms);
          this.deliveries += 1;
        }
        heard[writer] = Math.max(heard[writer] ?? 0, edit + 1);
      });
    };
  }
}
