import type { Document } from "@hocuspocus/server";
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { Hocuspocus } from "@hocuspocus/server";
import { boardRules } from "@throughline/model/rules";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import pino from "pino";
import { Admission } from "./Admission.ts";
import { Claims } from "./Claims.ts";
import type { CollabContext } from "./CollabContext.ts";
import { Tally } from "../metrics/Tally.ts";
import type { EditPipe } from "./EditPipe.ts";
import { Journal } from "./Journal.ts";
import { LogThrottle } from "./LogThrottle.ts";
import { Presence } from "./Presence.ts";
import { StateAnswers } from "./StateAnswers.ts";
import { SyncDoor } from "./SyncDoor.ts";
import { SyncFence } from "./SyncFence.ts";
import { UserPace } from "./UserPace.ts";

const board = "board/aaaaaaaa";
const logger = pino({ level: "silent" });
/** A busy machine takes its time. */
const patient = { timeout: 20_000, interval: 5 };

/** Hocuspocus with the fence, reached past the door. */
async function open() {
  const journal = new Journal(unusedLog(), { logger });
  const claims = new Claims({ list: async () => [], claim: async () => new Map(), release: async () => 0 });
  const tally = new Tally();
  const log = new LogThrottle(logger);
  const pace = new UserPace();
  const admission = new Admission({ journal, claims, pace, types: () => ({ rules: () => boardRules }) });
  const edits = { admission, journal, log, pace, tally, busy: new Set<EditPipe>() };
  const door = new SyncDoor(edits, new Presence(claims, logger, tally), new StateAnswers(undefined));
  const hocuspocus = new Hocuspocus<CollabContext>({ quiet: true, extensions: [new SyncFence(door)] });
  const closed: (string | undefined)[] = [];
  const socket = { readyState: 1, send: () => {}, close: (_code?: number, reason?: string) => closed.push(reason) };
  const client = hocuspocus.handleConnection(socket, new Request("http://localhost/"));
  client.handleMessage(message(2, 0, new TextEncoder().encode("token")));
  const document = await vi.waitUntil(() => hocuspocus.documents.get(board), patient);
  await vi.waitUntil(() => document.getConnectionsCount() === 1, patient);
  return { client, document };
}

function unusedLog(): ConstructorParameters<typeof Journal>[0] {
  const fail = () => Promise.reject(new Error("Nothing may get here"));
  return new Proxy({} as ConstructorParameters<typeof Journal>[0], { get: () => fail });
}

function message(type: number, syncType: number, content: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  writeVarString(encoder, board);
  writeVarUint(encoder, type);
  if (type !== 1) writeVarUint(encoder, syncType);
  writeVarUint8Array(encoder, content);
  return toUint8Array(encoder);
}

function anUpdate(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap("meta").set("title", "forged");
  return Y.encodeStateAsUpdate(doc);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("what gets past the door", () => {
  it.each([
    ["an update", message(0, 2, anUpdate())],
    ["an answer of the handshake", message(0, 1, anUpdate())],
    ["a reply", message(4, 2, anUpdate())],
    ["presence", message(1, 0, Uint8Array.of(1, 7, 1, 2, 0x7b, 0x7d))],
  ])("is refused: %s", async (_what, bytes) => {
    vi.spyOn(console, "error").mockReturnValue();
    const { client, document } = await open();
    const isEmpty = (live: Document) => live.store.clients.size === 0 && live.awareness.getStates().size === 0;
    client.handleMessage(bytes);
    await vi.waitUntil(() => document.getConnectionsCount() === 0, patient);
    expect(isEmpty(document)).toBe(true);
  });
});
