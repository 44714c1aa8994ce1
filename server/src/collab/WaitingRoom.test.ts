import { describe, expect, it } from "vitest";
import { maxWaiting } from "./limits.ts";
import { WaitingRoom } from "./WaitingRoom.ts";

const large = new Uint8Array(maxWaiting.largest);
const small = new Uint8Array(1024);

function expecting(pool: { bytes: number }): WaitingRoom {
  const room = new WaitingRoom(pool);
  room.expect("board");
  return room;
}

describe("what waits for being let in", () => {
  it("is given in order, once, and only what was signed in for", () => {
    const room = expecting({ bytes: 0 });
    expect(room.keep("board", Uint8Array.of(1))).toBe(true);
    expect(room.keep("other", Uint8Array.of(9))).toBe(true);
    expect(room.keep("board", Uint8Array.of(2))).toBe(true);
    expect(room.release("board")).toEqual([Uint8Array.of(1), Uint8Array.of(2)]);
    expect(room.release("board")).toEqual([]);
    expect(room.release("other")).toEqual([]);
  });

  it("is bounded for all sockets together, and leaves room for what is small", () => {
    const pool = { bytes: 0 };
    const strangers = Array.from({ length: 500 }, () => expecting(pool));
    const kept = strangers.filter((room) => room.keep("board", large)).length;
    expect(kept).toBe(Math.floor(maxWaiting.pool / (large.byteLength - maxWaiting.bytes)));
    expect(kept * large.byteLength).toBeLessThan(maxWaiting.pool * 1.1);
    expect(pool.bytes).toBeLessThanOrEqual(maxWaiting.pool);
    const person = expecting(pool);
    expect(person.keep("board", small)).toBe(true);
    expect(person.keep("board", large.subarray(small.byteLength))).toBe(false);
    // Whoever leaves, is refused or let in gives back what was theirs.
    for (const [index, room] of strangers.entries()) if (index % 2 === 0) room.close();
    expect(person.keep("board", large.subarray(small.byteLength))).toBe(true);
    for (const room of [person, ...strangers]) room.release("board");
    expect(pool.bytes).toBe(0);
  });

  it("is refused beyond what one socket may ever send, in bytes and in messages", () => {
    const room = expecting({ bytes: 0 });
    expect(room.keep("board", large)).toBe(true);
    expect(room.keep("board", small)).toBe(false);
    room.expect("board");
    for (let n = 0; n < maxWaiting.messages; n += 1) expect(room.keep("board", Uint8Array.of(n))).toBe(true);
    expect(room.keep("board", Uint8Array.of(0))).toBe(false);
  });
});
