import { describe, expect, it } from "vitest";
import type { ConnectionState } from "./ConnectionStore.ts";
import { isMissing, mayBeLost } from "./mayBeLost.ts";

const at = (time: string) => Date.parse(`2026-11-${time}:00Z`);
const recovery = { backupAt: "2026-11-16T03:15:00.000Z", since: "2026-11-18T09:00:00.000Z" };

describe("a board that the recovering server doesn't know", () => {
  it("may be lost when this browser had it between the backup and its restore", () => {
    expect(mayBeLost(recovery, at("17T14:00"))).toBe(true);
  });

  it("was deleted before when the backup would hold it otherwise", () => {
    expect(mayBeLost(recovery, at("15T14:00"))).toBe(false);
  });

  it("was deleted since when the restored server had it", () => {
    expect(mayBeLost(recovery, at("19T14:00"))).toBe(false);
  });

  it("is offered in doubt: of unknown age, and about as old as the backup or the restore by this browser's clock", () => {
    expect(mayBeLost(recovery, undefined)).toBe(true);
    expect(mayBeLost(recovery, at("16T03:10"))).toBe(true);
    expect(mayBeLost(recovery, at("18T09:05"))).toBe(true);
  });

  it("may be lost from any time before a recovery that was begun by hand", () => {
    const byHand = { backupAt: recovery.since, since: recovery.since };
    expect(mayBeLost(byHand, at("01T14:00"))).toBe(true);
    expect(mayBeLost(byHand, at("19T14:00"))).toBe(false);
  });
});

describe("a refusal that could be of a lost board", () => {
  const state: ConnectionState = { status: "refused", pending: 0, unread: 0, saved: false, kept: true };

  it("says that there is no such board, or to a guest that nobody knows them", () => {
    expect(isMissing({ ...state, reason: "no-access" }, false)).toBe(true);
    expect(isMissing({ ...state, reason: "not-signed-in" }, true)).toBe(true);
  });

  it("is none that says something else", () => {
    expect(isMissing({ ...state, reason: "not-signed-in" }, false), "who signs in again has the board").toBe(false);
    expect(isMissing({ ...state, reason: "board-deleted" }, false)).toBe(false);
    expect(isMissing({ ...state, status: "offline", reason: "no-access" }, false)).toBe(false);
  });
});
