import { beforeEach, describe, expect, it } from "vitest";
import { ReplayClock } from "./ReplayClock.ts";
import { ReplayPlayer } from "./ReplayPlayer.ts";

describe("ReplayPlayer", () => {
  let clock: ReplayClock;
  let passed: [number, number, string][];
  let player: ReplayPlayer;

  beforeEach(() => {
    clock = new ReplayClock(900_000);
    for (let at = 0; at < 5; at++) clock.add({ startedAt: at * 10_000, endedAt: at * 10_000 + 10_000 });
    passed = [];
    player = new ReplayPlayer(clock, (...how) => passed.push(how));
    player.loaded(true);
  });

  it("goes at its speed and stops at the end", () => {
    player.setSpeed("10");
    player.tick(1_000);
    expect(player.get().position).toBe(0);
    player.play();
    player.tick(1_100);
    expect(player.get()).toMatchObject({ position: 11_000, index: 1 });
    player.tick(100_000);
    expect(player.get()).toMatchObject({ position: clock.length, index: 5, isPlaying: false });
    expect(passed).toEqual([
      [0, 1, "played"],
      [1, 5, "played"],
    ]);
  });

  it("plays the whole in half a minute when asked to, but never slower than it was", () => {
    player.setSpeed("fit");
    player.play();
    player.tick(15_000);
    expect(player.get().position).toBeCloseTo(clock.length / 2);
    const short = new ReplayPlayer(new ReplayClock(1), () => {});
    short.setSpeed("fit");
    expect(short.rate).toBe(1);
  });

  it("waits for what isn't loaded yet, and goes on", () => {
    player.loaded(false);
    player.play();
    player.tick(100_000);
    expect(player.get()).toMatchObject({ isPlaying: true, isWaiting: true });
    clock.add({ startedAt: 50_000, endedAt: 60_000 });
    player.loaded(true);
    player.tick(10_000);
    expect(player.get()).toMatchObject({ isPlaying: false, isWaiting: false, index: 6 });
  });

  it("steps moment by moment and rests there", () => {
    player.play();
    player.step(1);
    player.step(1);
    expect(player.get()).toMatchObject({ index: 2, isPlaying: false });
    player.step(-1);
    player.step(-1);
    player.step(-1);
    expect(player.get()).toMatchObject({ index: 0, position: 0 });
    player.step(99);
    expect(player.get().index).toBe(5);
  });

  it("begins again when it is played at the end", () => {
    player.seek(clock.length);
    expect(player.isAtEnd).toBe(true);
    player.play();
    expect(player.get()).toMatchObject({ position: 0, index: 0, isPlaying: true });
  });
});
