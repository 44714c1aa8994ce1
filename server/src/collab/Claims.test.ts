import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { Claim, ClaimStore } from "../store/ClaimStore.ts";
import { Claims } from "./Claims.ts";
import { certainClaimMs, unusedClaimMs } from "./limits.ts";

const name = "board/aaaaaaaa";

/** A store in which somebody elsewhere may have claimed ids. */
function buildStore(taken: Readonly<Record<number, string>> = {}, listed: Claim[] = []) {
  const asked: { clientIds: readonly number[]; userId: string }[] = [];
  const released: { clientIds: readonly number[]; before: number }[] = [];
  let fails = false;
  const store: ClaimStore = {
    list: async () => listed,
    claim: async (_document, clientIds, userId) => {
      asked.push({ clientIds, userId });
      if (fails) throw new Error("disk full");
      return new Map(clientIds.map((clientId) => [clientId, taken[clientId] ?? userId]));
    },
    release: async (_document, clientIds, before) => released.push({ clientIds, before }),
  };
  return { store, asked, released, fail: (now: boolean) => (fails = now) };
}

async function open(taken?: Readonly<Record<number, string>>, listed?: Claim[]) {
  const built = buildStore(taken, listed);
  const claims = new Claims(built.store);
  const document = new Y.Doc();
  await claims.load(name, document);
  return { ...built, claims, document, ownerOf: (id: number) => claims.ownersOf(document).ownerOf(id) };
}

describe("Claims", () => {
  it("are certain only when they are stored, but are somebody's from the start", async () => {
    const { claims, document, ownerOf, asked } = await open();
    const first = claims.claim(document, [1], "anna");
    expect([ownerOf(1), claims.holderOf(document, 1)]).toEqual([undefined, "anna"]);
    const second = claims.claim(document, [1, 2], "ben");
    await Promise.all([first, second]);
    expect([ownerOf(1), ownerOf(2)]).toEqual(["anna", "ben"]);
    await claims.claim(document, [1, 2], "eve");
    expect(asked).toEqual([
      { clientIds: [1], userId: "anna" },
      { clientIds: [2], userId: "ben" },
    ]);
  });

  it("are another's where another server was first", async () => {
    const { claims, document, ownerOf } = await open({ 7: "carl" });
    await claims.claim(document, [7], "anna");
    expect(ownerOf(7)).toBe("carl");
  });

  it("are nobody's when they couldn't be stored, and can be tried again", async () => {
    const { claims, document, ownerOf, fail } = await open();
    fail(true);
    await expect(claims.claim(document, [1], "anna")).rejects.toThrow("disk full");
    expect([ownerOf(1), claims.holderOf(document, 1)]).toEqual([undefined, undefined]);
    fail(false);
    await claims.claim(document, [1], "ben");
    expect(ownerOf(1)).toBe("ben");
  });

  it("are asked for anew before the first writing when they are so old that another server may give them back", async () => {
    const now = Date.now();
    const old = now - certainClaimMs - 1_000;
    const document = new Y.Doc();
    const writer = document.clientID;
    const { store, asked } = buildStore({ 2: "ben" }, [
      { clientId: 1, userId: "anna", claimedAt: old },
      { clientId: 2, userId: "anna", claimedAt: old },
      { clientId: 3, userId: "anna", claimedAt: now },
      { clientId: writer, userId: "anna", claimedAt: old },
    ]);
    const claims = new Claims(store);
    await claims.load(name, document);
    document.getMap("meta").set("title", "Hers");
    const owners = () => [1, 2, 3, writer].map((id) => claims.ownersOf(document).ownerOf(id));
    expect(owners()).toEqual([undefined, undefined, "anna", "anna"]);
    // Until then they are hers for all that is only shown.
    expect(claims.holderOf(document, 1)).toBe("anna");
    await claims.claim(document, [1, 2, 3, writer], "anna");
    expect(asked).toEqual([{ clientIds: [1, 2], userId: "anna" }]);
    expect(owners()).toEqual(["anna", "ben", "anna", "anna"]);
  });

  it("are given back when nothing was written under them for long", async () => {
    const { claims, document, released } = await open();
    document.getMap("meta").set("title", "Hers");
    await claims.claim(document, [document.clientID, 1, 2], "anna");
    await claims.releaseUnused(document, unusedClaimMs + 5);
    expect(released).toEqual([{ clientIds: [1, 2], before: 5 }]);
  });
});
