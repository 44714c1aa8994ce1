import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import type { TroubleWork } from "../testing/troubleWorker.ts";
import { WorkThread, type WorkThreadOptions } from "./WorkThread.ts";

const entry = new URL("../testing/troubleWorker.ts", import.meta.url);
const words = { name: "trouble", busy: "too much to do", broke: "it broke", failed: "it failed" };

let thread: WorkThread<TroubleWork>;
afterEach(() => thread.stop());

function start(options: Partial<WorkThreadOptions> = {}): WorkThread<TroubleWork> {
  const logger = pino({ level: "silent" });
  thread = new WorkThread<TroubleWork>({ entry, logger, timeoutMs: 30_000, maxWaiting: 5, words, ...options });
  return thread;
}

const broken = { code: "unavailable", message: "it broke" };

describe("WorkThread", () => {
  it("does one piece after the other, all in one thread", async () => {
    start();
    const order: string[] = [];
    const work = ["one", "two", "three"].map(async (said) => {
      const answer = await thread.run("well", said);
      order.push(answer.said);
      return answer.thread;
    });
    expect(new Set(await Promise.all(work)).size).toBe(1);
    expect(order).toEqual(["one", "two", "three"]);
  });

  it("takes what is given away", async () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const work = start().run("give", bytes, [bytes.buffer]);
    expect(bytes.byteLength).toBe(0);
    expect(await work).toEqual(Uint8Array.of(1, 2, 3));
  });

  it("lets work that throws fail alone, with what went wrong for the log", async () => {
    start();
    const before = await thread.run("well", "before");
    const failed = thread.run("fail", "no such board");
    const after = thread.run("well", "after");
    const cause = { name: "RangeError", message: "no such board", stack: expect.stringContaining("troubleWorker.ts") };
    await expect(failed).rejects.toMatchObject({ message: "it failed", cause });
    expect((await after).thread).toBe(before.thread);
  });

  it("hands on what the work tells people", async () => {
    const details = [{ path: ["width"], message: "Too wide" }];
    const refusal = { name: "ApiError", code: "picture-too-large", message: "Too wide", details };
    await expect(start().run("refuse", "Too wide")).rejects.toMatchObject(refusal);
  });

  it.each([
    ["ends", "exit", null, "the thread ended"],
    ["crashes", "crash", "out of luck", "out of luck"],
  ] as const)("goes on in a new thread when one %s", async (_, name, input, reason) => {
    start();
    const before = await thread.run("well", "before");
    const broke = thread.run(name, input);
    const after = thread.run("well", "after");
    await expect(broke).rejects.toMatchObject({ ...broken, cause: { message: reason } });
    const { said, thread: id } = await after;
    expect(said).toBe("after");
    expect(id).not.toBe(before.thread);
  });

  it("gives up what takes too long, and only that", async () => {
    start({ timeoutMs: 5000 });
    const hanging = thread.run("hang", null);
    const after = thread.run("well", "after");
    await expect(hanging).rejects.toMatchObject({ ...broken, cause: { message: "it took longer than 5000 ms" } });
    expect((await after).said).toBe("after");
  });

  it("fails when the entry can't be loaded, each time", async () => {
    start({ entry: new URL("./no-such-file.ts", import.meta.url) });
    await expect(thread.run("well", "one")).rejects.toMatchObject(broken);
    await expect(thread.run("well", "two")).rejects.toMatchObject(broken);
  });

  it("fails what can't travel to the thread or back, and goes on", async () => {
    start();
    const bytes = Uint8Array.of(1);
    structuredClone(bytes, { transfer: [bytes.buffer] });
    const first = thread.run("well", "first");
    const gone = thread.run("give", bytes, [bytes.buffer]);
    const unanswerable = thread.run("unanswerable", null);
    const last = thread.run("well", "last");
    await expect(gone).rejects.toMatchObject({ message: "it failed", cause: { name: "DataCloneError" } });
    await expect(unanswerable).rejects.toMatchObject({ message: "it failed" });
    expect((await last).thread).toBe((await first).thread);
  });

  it("refuses more than may wait", async () => {
    start();
    const work = Array.from({ length: 7 }, (_, number) => thread.run("well", String(number)));
    await expect(work.at(-1)).rejects.toMatchObject({ code: "unavailable", message: "too much to do" });
    expect((await Promise.all(work.slice(0, -1))).map(({ said }) => said)).toEqual(["0", "1", "2", "3", "4", "5"]);
  });

  it("refuses what is under way and what waits when it is stopped, and starts again", async () => {
    start();
    const before = await thread.run("well", "before");
    const underWay = thread.run("hang", null);
    const waiting = thread.run("well", "waiting");
    thread.stop();
    await expect(underWay).rejects.toMatchObject({ code: "unavailable" });
    await expect(waiting).rejects.toMatchObject({ code: "unavailable" });
    const after = await thread.run("well", "after");
    expect(after.said).toBe("after");
    expect(after.thread).not.toBe(before.thread);
  });
});
