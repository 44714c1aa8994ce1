import { describe, expect, it } from "vitest";
import { AddressLimits } from "./AddressLimits.ts";
import { failedSignInRate, handshakeRate, maxStrangersPerAddress } from "./limits.ts";

describe("AddressLimits", () => {
  it("lets a whole workshop in at once, and no flood after it", () => {
    let now = 0;
    const limits = new AddressLimits(() => now);
    const come = (times: number) => {
      let admitted = 0;
      for (let n = 0; n < times; n += 1) {
        if (!limits.admit("198.51.100.7")) continue;
        admitted += 1;
        limits.leave("198.51.100.7");
      }
      return admitted;
    };
    expect(come(handshakeRate.burst * 3)).toBe(handshakeRate.burst);
    now += 1_000;
    expect(come(1_000)).toBe(handshakeRate.perSecond);
    expect(limits.admit("198.51.100.8")).toBe(true);
  });

  it("lets so many strangers stay and no more, until some sign in or leave", () => {
    const limits = new AddressLimits(() => 0);
    for (let n = 0; n < maxStrangersPerAddress; n += 1) expect(limits.admit("198.51.100.7")).toBe(true);
    expect(limits.admit("198.51.100.7")).toBe(false);
    limits.leave("198.51.100.7");
    expect(limits.admit("198.51.100.7")).toBe(true);
  });

  it("lets everybody's session be over at once, and lets nobody try on for ever", () => {
    let now = 0;
    const limits = new AddressLimits(() => now);
    limits.admit("198.51.100.7");
    for (let n = 0; n < failedSignInRate.burst; n += 1) expect(limits.failed("198.51.100.7")).toBe(true);
    expect(limits.admit("198.51.100.7")).toBe(true);
    for (let n = 0; n < failedSignInRate.perSecond; n += 1) expect(limits.failed("198.51.100.7")).toBe(false);
    expect(limits.admit("198.51.100.7")).toBe(false);
    expect(limits.admit("198.51.100.8")).toBe(true);
    now += 1_000;
    expect(limits.admit("198.51.100.7")).toBe(true);
  });
});
