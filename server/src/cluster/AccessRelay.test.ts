import { pino } from "pino";
import { describe, expect, it } from "vitest";
import type { AccessEvent, AccessEventStore } from "../store/AccessEventStore.ts";
import { waitFor } from "../testing/waitFor.ts";
import { AccessRelay } from "./AccessRelay.ts";
import type { Entry } from "./frame.ts";

/** The table, as all servers see it. */
class Table implements AccessEventStore {
  readonly rows: AccessEvent[] = [];
  failures = 0;

  async append(event: string, at: number): Promise<number> {
    this.#mayFail();
    return this.rows.push({ seq: this.rows.length + 1, at, event });
  }

  async readAfter(seq: number): Promise<AccessEvent[]> {
    this.#mayFail();
    return this.rows.slice(seq);
  }

  async head(): Promise<number> {
    this.#mayFail();
    return this.rows.length;
  }

  async prune(): Promise<void> {}

  #mayFail(): void {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error("The database is gone");
    }
  }
}

function open(table: Table) {
  const said: Entry[] = [];
  const done: string[] = [];
  const relay = new AccessRelay(
    table,
    { add: (entry) => said.push(entry) },
    {
      kick: (filter, reason) => void done.push(`kick ${JSON.stringify(filter)} ${reason}`),
      reauthorize: async (filter) => void done.push(`reauthorize ${JSON.stringify(filter)}`),
    },
    pino({ level: "silent" }),
  );
  const texts = () => said.flatMap((entry) => (entry.kind === "access" ? [entry.event] : []));
  return { relay, texts, done };
}

describe("ended access", () => {
  it("is done at the others once, over the bus and from the table together, and not at the speaker", async () => {
    const table = new Table();
    const [north, south] = [open(table), open(table)];
    await north.relay.read();
    await south.relay.read();
    north.relay.announce({ board: "a" }, "board-deleted");
    north.relay.announce({ principal: "ben" });
    for (const text of north.texts()) south.relay.receive(text);
    await waitFor("both in the table", () => table.rows.length === 2);
    await south.relay.read();
    await north.relay.read();
    expect(south.done).toEqual(['kick {"board":"a"} board-deleted', 'reauthorize {"principal":"ben"}']);
    expect(north.done).toEqual([]);
  });

  it("comes from the table alone when the bus is gone, though the database failed for a while", async () => {
    const table = new Table();
    const [north, south] = [open(table), open(table)];
    await north.relay.read();
    await south.relay.read();
    table.failures = 1;
    north.relay.announce({ board: "a" });
    await waitFor("it in the table", () => table.rows.length === 1);
    table.failures = 1;
    await south.relay.read();
    expect(south.done).toEqual([]);
    await south.relay.read();
    await south.relay.read();
    expect(south.done).toEqual(['reauthorize {"board":"a"}']);
  });

  it("from before the start concerns nobody here", async () => {
    const table = new Table();
    const north = open(table);
    north.relay.announce({ board: "a" });
    await waitFor("it in the table", () => table.rows.length === 1);
    const south = open(table);
    await south.relay.read();
    await south.relay.read();
    expect(south.done).toEqual([]);
  });

  it("that isn't understood makes all rights be asked for again", () => {
    const { relay, done } = open(new Table());
    relay.receive(JSON.stringify({ id: "1", filter: {}, reason: "a reason of tomorrow" }));
    relay.receive("no JSON");
    expect(done).toEqual(["reauthorize {}", "reauthorize {}"]);
  });
});
