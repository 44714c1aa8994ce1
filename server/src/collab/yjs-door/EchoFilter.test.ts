import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { EchoFilter } from "./EchoFilter.ts";

function presenceOf(clientId: number): Awareness {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  return new Awareness(doc);
}

const wrap = (update: Uint8Array) =>
  decoding.createDecoder(encoding.encode((encoder) => encoding.writeVarUint8Array(encoder, update)));

function clientsIn(update: Uint8Array | undefined): number[] {
  const presence = presenceOf(0);
  presence.setLocalState(null);
  if (update !== undefined) applyAwarenessUpdate(presence, update, null);
  return [...presence.getStates().keys()].sort((a, b) => a - b);
}

describe("EchoFilter", () => {
  it("drops what only repeats, and lets the client's own and what is newer through", () => {
    const filter = new EchoFilter();
    const ben = presenceOf(2);
    ben.setLocalState({ cursor: 1 });
    const first = encodeAwarenessUpdate(ben, [2]);
    filter.sent(wrap(first));
    expect(filter.news(wrap(first))).toBeUndefined();

    filter.sent(wrap(first));
    ben.setLocalState({ cursor: 2 });
    expect(clientsIn(filter.news(wrap(encodeAwarenessUpdate(ben, [2]))))).toEqual([2]);
  });

  it("takes the repeated part out of a mixed message", () => {
    const filter = new EchoFilter();
    const own = presenceOf(1);
    own.setLocalState({ cursor: "own" });
    const ben = presenceOf(2);
    ben.setLocalState({ cursor: "ben" });
    const fromServer = encodeAwarenessUpdate(ben, [2]);
    filter.sent(wrap(fromServer));
    applyAwarenessUpdate(own, fromServer, null);
    expect(clientsIn(filter.news(wrap(encodeAwarenessUpdate(own, [1, 2]))))).toEqual([1]);
  });

  it("swallows no more than it sent, so that a flood of repetitions meets the limits behind it", () => {
    const filter = new EchoFilter();
    const ben = presenceOf(2);
    ben.setLocalState({ cursor: 1 });
    const update = encodeAwarenessUpdate(ben, [2]);
    filter.sent(wrap(update));
    expect(filter.news(wrap(update))).toBeUndefined();
    expect(filter.news(wrap(update))).toEqual(update);
  });

  it.each([
    ["nothing", []],
    ["more entries than there are", [3, 200, 1, 1]],
    ["an endless count", [6, 0xff, 0xff, 0xff, 0xff, 0x7f, 1]],
  ])("throws at %s", (_what, bytes) => {
    expect(() => new EchoFilter().news(decoding.createDecoder(Uint8Array.from(bytes)))).toThrow();
  });
});
