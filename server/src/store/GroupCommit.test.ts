import { afterEach, describe, expect, it, vi } from "vitest";
import { GroupCommit } from "./GroupCommit.ts";

/** A commit that waits until the test lets it go. */
function buildCommit() {
  const groups: { items: readonly number[]; finish: () => void; fail: (error: Error) => void }[] = [];
  const commit = (items: readonly number[]) =>
    new Promise<readonly number[]>((resolve, reject) => {
      groups.push({ items, finish: () => resolve(items.map((item) => item * 10)), fail: reject });
    });
  return { groups, commit };
}

const limits = { items: 3, size: 100 };

describe("GroupCommit", () => {
  afterEach(() => void vi.useRealTimers());

  it("commits at once when idle and gathers what comes meanwhile", async () => {
    const { groups, commit } = buildCommit();
    const committer = new GroupCommit(commit, () => 1, limits);
    const first = committer.add(1);
    const others = [committer.add(2), committer.add(3)];
    expect(groups.map((group) => group.items)).toEqual([[1]]);
    groups[0]?.finish();
    expect(await first).toBe(10);
    expect(groups.map((group) => group.items)).toEqual([[1], [2, 3]]);
    groups[1]?.finish();
    expect(await Promise.all(others)).toEqual([20, 30]);
  });

  it("splits what is too much for one commit, and takes a single giant alone", async () => {
    const { groups, commit } = buildCommit();
    const committer = new GroupCommit(commit, (item) => (item === 6 ? 500 : 1), limits);
    const all = Promise.all([1, 2, 3, 4, 5, 6, 7].map((item) => committer.add(item)));
    for (let index = 0; index < 4; index += 1) {
      groups[index]?.finish();
      await new Promise(setImmediate);
    }
    expect(groups.map((group) => group.items)).toEqual([[1], [2, 3, 4], [5], [6], [7]]);
    groups[4]?.finish();
    expect(await all).toEqual([10, 20, 30, 40, 50, 60, 70]);
  });

  it("gathers a little longer when many write, and a lone writer waits for nobody", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "performance"] });
    const { groups, commit } = buildCommit();
    const committer = new GroupCommit(commit, () => 1, limits, { busyFrom: 2, everyMs: 10 });
    const sizes = () => groups.map((group) => group.items.length);
    const finish = async (index: number) => {
      groups[index]?.finish();
      await new Promise(setImmediate);
    };
    const all = [1, 2, 3].map((item) => committer.add(item));
    await finish(0);
    // The first was alone.
    expect(sizes()).toEqual([1, 2]);
    await vi.advanceTimersByTimeAsync(4);
    await finish(1);
    all.push(committer.add(4));
    await vi.advanceTimersByTimeAsync(5);
    all.push(committer.add(5));
    expect(sizes()).toEqual([1, 2]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sizes()).toEqual([1, 2, 2]);
    await vi.advanceTimersByTimeAsync(10);
    await finish(2);
    all.push(committer.add(6));
    // The pause was over before the commit was.
    expect(sizes()).toEqual([1, 2, 2, 1]);
    await finish(3);
    expect(await Promise.all(all)).toEqual([10, 20, 30, 40, 50, 60]);
  });

  it("tells when all that was added so far is decided, and doesn't wait for more", async () => {
    const { groups, commit } = buildCommit();
    const committer = new GroupCommit(commit, () => 1, limits);
    await committer.settled();
    const first = committer.add(1);
    const second = committer.add(2);
    let isSettled = false;
    const settled = committer.settled().then(() => (isSettled = true));
    groups[0]?.finish();
    await first;
    void committer.add(3);
    await new Promise(setImmediate);
    expect([isSettled, groups.length]).toEqual([false, 2]);
    groups[1]?.fail(new Error("disk full"));
    await expect(second).rejects.toThrow("disk full");
    await settled;
    // The third is still under way.
    expect(groups[2]?.items).toEqual([3]);
  });

  it("fails all of a failed commit and goes on with the next", async () => {
    const { groups, commit } = buildCommit();
    const committer = new GroupCommit(commit, () => 1, limits);
    const first = committer.add(1);
    const second = committer.add(2);
    groups[0]?.fail(new Error("disk full"));
    await expect(first).rejects.toThrow("disk full");
    groups[1]?.finish();
    expect(await second).toBe(20);
  });

  it("acknowledges nothing when the commit gives fewer results than items", async () => {
    const committer = new GroupCommit<number, number>(
      async () => [],
      () => 1,
      limits,
    );
    await expect(committer.add(1)).rejects.toThrow(/gave 0 results/);
  });
});
