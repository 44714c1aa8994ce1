import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { buildUpdate } from "./testing/buildUpdate.ts";
import { checkUpdate, type CheckOptions } from "./checkUpdate.ts";
import { decodeForGuard } from "./decodeForGuard.ts";
import { closedRules, type EntryRule, type GuardRules, type PlaceRule, type RootRule } from "./guardRules.ts";
import { valueTypes } from "./valueTypes.ts";
import type { GuardVerdict } from "./guardVerdict.ts";
import { untouched } from "./Touched.ts";

const anna = 101;
const ben = 102;
const owners = {
  ownerOf: (client: number) =>
    new Map([
      [anna, "anna"],
      [ben, "ben"],
    ]).get(client),
};
const textAndMap: GuardRules = {
  roots: new Map([
    ["t", { shape: "list" }],
    ["m", { shape: "map" }],
  ]),
};

interface Check extends CheckOptions {
  readonly as?: readonly string[];
  readonly rules?: GuardRules;
}

/** A document with maps by their ids, and a few words about itself. */
const element: PlaceRule = { holds: "map", entry: () => ({ holds: "anything" }) };
const metaEntry: EntryRule = (key) => {
  if (key === "title") return { holds: "value", types: valueTypes.words };
  return key === "kind" || key === "version" ? { holds: "server's" } : undefined;
};
const documentRules: GuardRules = {
  roots: new Map<string, RootRule>([
    ["meta", { shape: "map", entry: metaEntry, serverKeys: ["kind", "version"] }],
    ["elements", { shape: "map", entry: () => element }],
  ]),
};

function check(document: Y.Doc, update: Uint8Array, { as = ["anna"], rules = documentRules, ...options }: Check = {}) {
  return checkUpdate(document, decodeForGuard(update), rules, owners, as, options);
}

function createDocument(client: number, state?: Y.Doc): Y.Doc {
  const document = new Y.Doc();
  document.clientID = client;
  if (state) Y.applyUpdate(document, Y.encodeStateAsUpdate(state));
  return document;
}

/** A document with one card that holds a text, made by Anna. */
function createBoard(): { readonly server: Y.Doc; readonly annas: Y.Doc } {
  const annas = createDocument(anna);
  const card = new Y.Map<unknown>();
  annas.getMap("elements").set("card", card);
  card.set("text", new Y.Text("Hello"));
  return { server: createDocument(1, annas), annas };
}

function textOf(document: Y.Doc): Y.Text {
  const card = document.getMap("elements").get("card");
  const text = card instanceof Y.Map ? card.get("text") : undefined;
  if (!(text instanceof Y.Text)) throw new TypeError("The card has no text");
  return text;
}

/** What a document sends while something is done to it. */
function record(document: Y.Doc, change: () => void): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const add = (update: Uint8Array) => updates.push(update);
  document.on("update", add);
  change();
  document.off("update", add);
  return updates;
}

function expectApplied(server: Y.Doc, updates: readonly Uint8Array[], options?: Check): void {
  for (const update of updates) {
    expect(check(server, update, options)).toMatchObject({ verdict: "accept" });
    Y.applyUpdate(server, update);
    expect(server.store.pendingStructs).toBeNull();
    expect(server.store.pendingDs).toBeNull();
  }
}

const accepted = { verdict: "accept", newClients: [], overlaps: false, touched: untouched } satisfies GuardVerdict;
const refused = (reason: string) => ({ verdict: "refuse", reason });

/** One edit by one of three people on a document with a text and a map. */
const edit = fc.record({
  person: fc.nat(2),
  kind: fc.constantFrom("insert", "delete", "set", "unset", "exchange"),
  at: fc.nat(20),
});

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function runEdit(docs: readonly Y.Doc[], { person, kind, at }: Edit): void {
  const doc = docs[person];
  if (doc === undefined) return;
  const text = doc.getText("t");
  if (kind === "insert") text.insert(Math.min(at, text.length), "ab");
  if (kind === "delete" && text.length > 0) text.delete(at % text.length, 1);
  if (kind === "set") doc.getMap("m").set(String(at % 4), at);
  if (kind === "unset") doc.getMap("m").delete(String(at % 4));
  if (kind === "exchange") for (const other of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
}

const describeState = (doc: Y.Doc) => Buffer.from(Y.encodeStateAsUpdate(doc)).toString("hex");

describe("what people send", () => {
  it("is known exactly when it changes nothing, and accepted otherwise", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 60 }), fc.nat(), (edits, pick) => {
        const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
        const updates: Uint8Array[] = [];
        for (const doc of docs) doc.on("update", (update: Uint8Array) => updates.push(update));
        for (const each of edits) runEdit(docs, each);
        // A server that has got every update up to some point, in order, is sent every one of them again.
        const server = new Y.Doc();
        const known = updates.length === 0 ? 0 : pick % (updates.length + 1);
        for (const update of updates.slice(0, known)) Y.applyUpdate(server, update);
        for (const update of updates) {
          const before = describeState(server);
          const { verdict } = check(server, update, { rules: textAndMap });
          Y.applyUpdate(server, update);
          expect(verdict).toBe(describeState(server) === before ? "known" : "accept");
        }
      }),
      { numRuns: 150 },
    );
  });

  it("is accepted letter by letter, formatted, cut and pasted", () => {
    const { server, annas } = createBoard();
    const text = textOf(annas);
    expectApplied(
      server,
      record(annas, () => {
        for (const letter of ", world") text.insert(text.length, letter);
        text.format(0, 5, { bold: true });
        text.delete(2, 4);
        text.insert(2, "a😀b");
        text.insertEmbed(1, { image: "x" });
      }),
    );
    expect(textOf(server).toDelta()).toEqual(text.toDelta());
  });

  it("is accepted after a long time offline, as one update and as many", () => {
    const { server, annas } = createBoard();
    const updates = record(annas, () => {
      for (let index = 0; index < 300; index += 1) {
        const card = new Y.Map<unknown>();
        annas.getMap("elements").set(`card${index % 40}`, card);
        card.set("at", [index, 0]);
        textOf(annas).insert(index % 5, "x");
      }
    });
    expect(check(server, Y.mergeUpdates(updates))).toEqual(accepted);
    expect(check(server, Y.encodeStateAsUpdate(annas, Y.encodeStateVector(server)))).toEqual(accepted);
    expectApplied(server, updates);
  });

  it("is accepted however much was typed at places that lie together", () => {
    const { server, annas } = createBoard();
    const text = textOf(annas);
    let drawn = 0;
    /** Evenly spread, and the same each time. */
    const random = () => ((drawn += 1) * 0.618_033_988_75) % 1;
    annas.transact(() => {
      for (let index = 0; index < 4_000; index += 1) text.insert(0, "a");
      for (let index = 0; index < 4_000; index += 1) text.insert(text.length, "b");
      for (let index = 0; index < 4_000; index += 1) text.insert(Math.floor(random() * text.length), "c");
      for (let index = 0; index < 2_000; index += 1) text.delete(Math.floor(random() * text.length), 1);
      for (let index = 0; index < 4_000; index += 1) annas.getMap("meta").set("title", `Round ${index}`);
    });
    expect(check(server, Y.encodeStateAsUpdate(annas, Y.encodeStateVector(server)))).toEqual(accepted);
  });

  it("is accepted when two wrote a lot at one place without seeing each other", () => {
    const { server, annas } = createBoard();
    const bens = createDocument(ben, server);
    for (const [document, letter] of [
      [annas, "a"],
      [bens, "b"],
    ] as const) {
      document.transact(() => {
        for (let index = 0; index < 500; index += 1) textOf(document).insert(index % 3, letter);
      });
    }
    Y.applyUpdate(server, Y.encodeStateAsUpdate(bens));
    expect(check(server, Y.encodeStateAsUpdate(annas, Y.encodeStateVector(server)))).toEqual(accepted);
  });

  it("claims the ids that nobody has", () => {
    const { server } = createBoard();
    const carl = createDocument(103, server);
    const [update = new Uint8Array()] = record(carl, () => textOf(carl).insert(0, "I"));
    expect(check(server, update, { as: ["carl"] })).toEqual({ ...accepted, newClients: [103] });
  });

  it("is known when it comes twice", () => {
    const { server, annas } = createBoard();
    expect(check(server, Y.encodeStateAsUpdate(annas))).toEqual({ verdict: "known" });
    const deletion = record(annas, () => textOf(annas).delete(0, 2));
    expectApplied(server, deletion);
    for (const update of deletion) expect(check(server, update)).toEqual({ verdict: "known" });
  });

  it("says that it overlaps when its beginning is known", () => {
    const { server, annas } = createBoard();
    const updates = record(annas, () => {
      textOf(annas).insert(5, " wor");
      textOf(annas).insert(9, "ld");
    });
    Y.applyUpdate(server, updates[0] ?? new Uint8Array());
    const merged = Y.encodeStateAsUpdate(annas);
    expect(check(server, merged)).toEqual({ ...accepted, overlaps: true });
    Y.applyUpdate(server, Y.diffUpdate(merged, Y.encodeStateVector(server)));
    expect(textOf(server).toJSON()).toBe("Hello world");
  });

  it("says that it overlaps when known parts come along, of which Yjs would keep untrue ones waiting", () => {
    const { server } = createBoard();
    const update = buildUpdate({
      sections: [{ client: anna, clock: 3, structs: [{ origin: [9, 9], content: { text: "x" } }] }],
      deletes: [{ client: anna, ranges: [[2, 1]] }],
    });
    expect(check(server, update)).toEqual({ ...accepted, overlaps: true });
    expectApplied(server, [Y.diffUpdate(update, Y.encodeStateVector(server))]);
    Y.applyUpdate(server, update);
    expect(server.store.pendingStructs).not.toBeNull();
  });

  it("can't name another root, not even in parts that are known: Yjs would make it", () => {
    const { server } = createBoard();
    const update = buildUpdate({
      sections: [{ client: anna, clock: 0, structs: [{ parent: "secret", key: "x", content: { any: [1] } }] }],
    });
    expect(check(server, update)).toMatchObject(refused("unknown-root"));
    Y.applyUpdate(server, update);
    expect(Array.from(server.share.keys())).toContain("secret");
  });

  it("is accepted inside of what somebody else has deleted, collected or not", () => {
    const { server, annas } = createBoard();
    const bens = createDocument(ben, server);
    const typed = record(annas, () => textOf(annas).insert(5, "!"));
    const made = record(annas, () => {
      const card = annas.getMap("elements").get("card");
      if (card instanceof Y.Map) card.set("note", new Y.Text("more"));
    });
    expectApplied(
      server,
      record(bens, () => bens.getMap("elements").delete("card")),
      { as: ["ben"] },
    );
    expectApplied(server, [...typed, ...made]);
    expect(server.getMap("elements").size).toBe(0);
  });

  it("is accepted when undo and redo bring back elements and texts", () => {
    const { server, annas } = createBoard();
    const history = new Y.UndoManager(annas.getMap("elements"), { captureTimeout: 0 });
    expectApplied(
      server,
      record(annas, () => {
        textOf(annas).insert(0, "one ");
        textOf(annas).delete(1, 3);
        annas.getMap("elements").delete("card");
        for (let round = 0; round < 3; round += 1) {
          for (let step = 0; step < 3; step += 1) history.undo();
          for (let step = 0; step < 3; step += 1) history.redo();
        }
        history.undo();
      }),
    );
    expect(textOf(server).toJSON()).toBe(textOf(annas).toJSON());
  });

  it("is accepted when a surrogate pair was split", () => {
    const { server, annas } = createBoard();
    expectApplied(
      server,
      record(annas, () => {
        textOf(annas).insert(0, "😀");
        textOf(annas).insert(1, "x");
      }),
    );
  });

  it("is accepted when others' known parts come along", () => {
    const { server, annas } = createBoard();
    const bens = createDocument(ben, server);
    expectApplied(
      server,
      record(bens, () => textOf(bens).insert(0, "Ben: ")),
      { as: ["ben"] },
    );
    Y.applyUpdate(annas, Y.encodeStateAsUpdate(server));
    textOf(annas).insert(0, "Anna: ");
    expect(check(server, Y.encodeStateAsUpdate(annas))).toEqual({ ...accepted, overlaps: true });
  });

  it("waits when something before it hasn't arrived", () => {
    const { server, annas } = createBoard();
    const [first, second, deletion] = record(annas, () => {
      textOf(annas).insert(0, "a");
      textOf(annas).insert(1, "b");
      textOf(annas).delete(0, 1);
    });
    if (!first || !second || !deletion) throw new Error("Three updates were made");
    expect(check(server, second)).toEqual({ verdict: "incomplete" });
    expect(check(server, deletion)).toEqual({ verdict: "incomplete" });
    expect(check(server, Y.mergeUpdates([second, deletion]))).toEqual({ verdict: "incomplete" });
    expectApplied(server, [first]);
    // Merged with a gap in the middle that was filled in the meantime.
    expect(check(server, Y.mergeUpdates([deletion, second]))).toEqual(accepted);
  });

  it("waits when it is written beside what hasn't arrived from somebody else", () => {
    const { server, annas } = createBoard();
    const bens = createDocument(ben, annas);
    const typed = record(bens, () => textOf(bens).insert(5, " there"));
    for (const update of typed) Y.applyUpdate(annas, update);
    const beside = record(annas, () => textOf(annas).insert(7, "x"));
    for (const update of beside) expect(check(server, update)).toEqual({ verdict: "incomplete" });
    expectApplied(server, typed, { as: ["ben"] });
    expectApplied(server, beside);
  });

  it("is accepted under the ids of the guest that its author was", () => {
    const { server, annas } = createBoard();
    const updates = record(annas, () => textOf(annas).insert(0, "x"));
    expectApplied(server, updates, { as: ["member", "anna"] });
  });

  it("may bring others' parts while the server recovers, and nothing else that is wrong", () => {
    const { annas } = createBoard();
    const server = createDocument(1);
    const state = Y.encodeStateAsUpdate(annas);
    expect(check(server, state, { as: ["ben"] })).toMatchObject(refused("forged-client"));
    expect(check(server, state, { as: ["ben"], recovering: true })).toEqual(accepted);
    const forged = buildUpdate({
      sections: [{ client: anna, clock: 0, structs: [{ parent: "secret", key: "x", content: { any: [1] } }] }],
    });
    expect(check(server, forged, { as: ["ben"], recovering: true })).toMatchObject(refused("unknown-root"));
    const late = buildUpdate({ sections: [{ client: anna, clock: 9, structs: [{ gc: 1 }] }] });
    expect(check(server, late, { as: ["ben"], recovering: true })).toEqual({ verdict: "incomplete" });
  });

  it("is news for a document that waits for something, even if it is known", () => {
    const { server, annas } = createBoard();
    const [, second] = record(annas, () => {
      textOf(annas).insert(0, "a");
      textOf(annas).insert(1, "b");
    });
    Y.applyUpdate(server, second ?? new Uint8Array());
    expect(check(server, Y.encodeStateAsUpdate(createDocument(2, server), Y.encodeStateVector(annas)))).toEqual(
      accepted,
    );
  });

  it("can't be written into documents that hold nothing yet", () => {
    const { annas } = createBoard();
    const state = Y.encodeStateAsUpdate(annas);
    expect(check(createDocument(1), state, { rules: closedRules })).toMatchObject(refused("unknown-root"));
    expect(check(createDocument(1), Uint8Array.of(0, 0), { rules: closedRules })).toEqual({ verdict: "known" });
  });
});
