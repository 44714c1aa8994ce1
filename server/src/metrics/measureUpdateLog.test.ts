import { describe, expect, it } from "vitest";
import type { UpdateLog } from "../store/UpdateLog.ts";
import { measureUpdateLog } from "./measureUpdateLog.ts";
import { Tally } from "./Tally.ts";

/** A log that confirms when it is told to; what a test doesn't use isn't there. */
function buildLog() {
  const waiting: { readonly resolve: (seq: number) => void; readonly reject: (error: Error) => void }[] = [];
  const append = () => new Promise<number>((resolve, reject) => waiting.push({ resolve, reject }));
  return { waiting, log: { append } as unknown as UpdateLog };
}

const author = { userId: null, at: 0 };
const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

describe("measureUpdateLog", () => {
  it("sees what waits, what one commit carried and how long it took", async () => {
    const { waiting, log } = buildLog();
    const tally = new Tally();
    const groups: number[] = [];
    const seconds: number[] = [];
    const measured = measureUpdateLog(log, tally, {
      appended: (taken) => seconds.push(taken),
      committed: (changes) => groups.push(changes),
      folded: () => {},
    });
    const appends = [1, 2, 3].map(() => measured.append("board/aaaaaaaa", new Uint8Array(), author));
    expect(tally.appendsWaiting).toBe(3);
    for (const [index, { resolve }] of waiting.splice(0, 2).entries()) resolve(index);
    await Promise.all(appends.slice(0, 2));
    expect(tally.appendsWaiting).toBe(1);
    await turn();
    waiting[0]?.resolve(3);
    expect(await appends[2]).toBe(3);
    await turn();
    expect(groups).toEqual([2, 1]);
    expect(seconds).toHaveLength(3);
  });

  it("counts what failed, and lets it fail", async () => {
    const { waiting, log } = buildLog();
    const tally = new Tally();
    const measured = measureUpdateLog(log, tally, { appended() {}, committed() {}, folded() {} });
    const append = measured.append("board/aaaaaaaa", new Uint8Array(), author);
    waiting[0]?.reject(new Error("disk full"));
    await expect(append).rejects.toThrow("disk full");
    expect([tally.appendsFailed, tally.appendsWaiting]).toEqual([1, 0]);
  });
});
