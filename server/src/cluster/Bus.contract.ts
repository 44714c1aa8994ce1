import { afterEach, describe, expect, it } from "vitest";
import { waitFor } from "../testing/waitFor.ts";
import type { Bus } from "./Bus.ts";

/** What every bus does while nothing goes wrong. `open` gives new ends of one and the same, already up. */
export function describeBus(name: string, open: () => Promise<Bus>): void {
  describe(name, () => {
    const ends: Bus[] = [];

    afterEach(async () => {
      for (const end of ends.splice(0)) await end.close();
    });

    async function connect(): Promise<{ bus: Bus; heard: Uint8Array[] }> {
      const bus = await open();
      ends.push(bus);
      const heard: Uint8Array[] = [];
      bus.onMessage((message) => heard.push(Uint8Array.from(message)));
      return { bus, heard };
    }

    it("brings what one says to all, to the speaker too, in order", async () => {
      const [north, south, east] = [await connect(), await connect(), await connect()];
      const said = Array.from({ length: 50 }, (_, number) => new Uint8Array([number, 0, 255, 10, 13]));
      for (const message of said) north.bus.send(message);
      for (const { heard } of [north, south, east]) {
        await waitFor("all messages", () => heard.length === said.length);
        expect(heard).toEqual(said);
      }
    });

    it("carries large messages and empty ones", async () => {
      const [north, south] = [await connect(), await connect()];
      const large = new Uint8Array(1_000_000).map((_, index) => index % 251);
      north.bus.send(large);
      north.bus.send(new Uint8Array());
      await waitFor("both", () => south.heard.length === 2);
      expect(south.heard[0]).toEqual(large);
      expect(south.heard[1]).toEqual(new Uint8Array());
    });

    it("brings nothing any more to an end that was closed, and takes nothing from it", async () => {
      const [north, south] = [await connect(), await connect()];
      await south.bus.close();
      south.bus.send(new Uint8Array([1]));
      north.bus.send(new Uint8Array([2]));
      await waitFor("the message", () => north.heard.length > 0);
      expect(north.heard).toEqual([new Uint8Array([2])]);
      expect(south.heard).toEqual([]);
    });
  });
}
