import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { createAddressOf } from "./createAddressOf.ts";

const request = (forwarded?: string) =>
  ({ headers: { "x-forwarded-for": forwarded }, socket: { remoteAddress: "10.0.0.1" } }) as unknown as IncomingMessage;

describe("createAddressOf", () => {
  it("believes the network alone, without proxies of our own", () => {
    expect(createAddressOf(0)(request("1.1.1.1"))).toBe("10.0.0.1");
    expect(createAddressOf(0)(request())).toBe("10.0.0.1");
  });

  it("counts an IPv6 network as one, because nobody has only one of its addresses", () => {
    const addressOf = createAddressOf(1);
    expect(addressOf(request("2001:db8:1:2::3"))).toBe(addressOf(request("2001:db8:1:2:ffff::4")));
    expect(addressOf(request("2001:db8:1:2::3"))).not.toBe(addressOf(request("2001:db8:1:3::3")));
    expect(addressOf(request("::ffff:192.0.2.7"))).toBe("192.0.2.7");
  });

  it("takes what our proxies wrote and nothing that came with it", () => {
    expect(createAddressOf(1)(request("6.6.6.6, 2.2.2.2"))).toBe("2.2.2.2");
    expect(createAddressOf(2)(request("6.6.6.6, 2.2.2.2, 10.0.0.2"))).toBe("2.2.2.2");
    expect(createAddressOf(5)(request("2.2.2.2"))).toBe("2.2.2.2");
    expect(createAddressOf(1)(request())).toBe("10.0.0.1");
  });
});
