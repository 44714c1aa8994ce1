import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addAttackedElement, attackCorpus, findTarget, type AttackOutcome } from "@throughline/guard/testing";
import { buildUpdate } from "@throughline/guard/testing";
import { checkUpdate } from "@throughline/guard";
import { decodeForGuard } from "@throughline/guard";
import { boardRules } from "./boardRules.ts";
import { MalformedUpdateError } from "@throughline/guard";

const victim = 4_000_000_001;
const attacker = 4_000_000_000;
const owners = { ownerOf: (client: number) => (client === victim ? "victim" : undefined) };

function createVictim(): Y.Doc {
  const document = new Y.Doc();
  document.clientID = victim;
  addAttackedElement(document);
  return document;
}

function outcomeOf(document: Y.Doc, update: Uint8Array, author = "attacker"): AttackOutcome | "known" | "accept" {
  try {
    const verdict = checkUpdate(document, decodeForGuard(update), boardRules, owners, [author]);
    return verdict.verdict === "refuse" ? verdict.reason : verdict.verdict;
  } catch (error) {
    if (error instanceof MalformedUpdateError) return "malformed";
    throw error;
  }
}

describe("attacks by update", () => {
  const document = createVictim();
  const before = Y.encodeStateAsUpdate(document);
  const target = findTarget(document, attacker);

  it.each(attackCorpus)("$name", ({ outcome, build }) => {
    const outcomes = new Set(build(target).map((update) => outcomeOf(document, update)));
    expect([...outcomes]).toEqual([outcome]);
    expect(Y.encodeStateAsUpdate(document)).toEqual(before);
    expect(Array.from(document.share.keys())).toEqual(["elements"]);
  });

  it("are more than forty, each with a name of its own", () => {
    const names = new Set(attackCorpus.map(({ name }) => name));
    expect(names.size).toBe(attackCorpus.length);
    expect(names.size).toBeGreaterThan(40);
  });
});

/** Parts whose beginning is known, told differently: Yjs puts the rest behind the beginning, wherever it belongs. */
describe("a part that continues another than it says", () => {
  const values = (clock: number, parent: readonly [number, number]) =>
    buildUpdate({
      sections: [{ client: victim, clock, structs: [{ parent, key: "x", content: { any: [1, 2, 3, 4] } }] }],
    });

  it("is refused when its beginning was collected; Yjs fails on it", () => {
    const document = createVictim();
    const { value } = findTarget(document, attacker);
    const colleague = new Y.Doc();
    Y.applyUpdate(colleague, Y.encodeStateAsUpdate(document));
    addAttackedElement(colleague);
    Y.applyUpdate(document, Y.encodeStateAsUpdate(colleague));
    const { element } = findTarget(document, attacker);
    const update = values(Y.getState(document.store, victim) - 2, element);
    expect(document.store.clients.get(value[0])?.at(-1)).toBeInstanceOf(Y.GC);
    expect(outcomeOf(document, update, "victim")).toBe("contradiction");
    expect(() => Y.applyUpdate(document, update)).toThrow(TypeError);
  });

  it("is refused when it stands before the run of its own letters behind which it stands", () => {
    const document = createVictim();
    const { letter } = findTarget(document, attacker);
    const [client, clock] = letter;
    const update = buildUpdate({
      sections: [
        {
          client,
          clock: Y.getState(document.store, client),
          structs: [{ origin: [client, clock + 1], rightOrigin: [client, clock + 1], content: { text: "x" } }],
        },
      ],
    });
    expect(outcomeOf(document, update, "victim")).toBe("contradiction");
    // Yjs puts it before the letter where the run is whole, and behind it where the run is cut.
    Y.applyUpdate(document, update);
    const loaded = new Y.Doc();
    Y.applyUpdate(loaded, Y.encodeStateAsUpdate(document));
    const shown = (doc: Y.Doc) => JSON.stringify(doc.getMap("elements").toJSON());
    expect(shown(loaded)).not.toBe(shown(document));
  });

  it("is refused when its beginning stands elsewhere", () => {
    const document = createVictim();
    const { element } = findTarget(document, attacker);
    const update = values(Y.getState(document.store, victim) - 2, element);
    expect(outcomeOf(document, update, "victim")).toBe("contradiction");
  });
});
