import { describe, expect, it } from "vitest";
import { mayReadMetrics, metricsReaders } from "./mayReadMetrics.ts";

const token = "a-token-of-sixteen-characters";
const from = (remoteAddress: string, headers: Record<string, string> = {}) => ({
  headers: { host: "127.0.0.1:3000", ...headers },
  socket: { remoteAddress },
});
const open = { trustProxy: 0 };

describe("who may read the metrics", () => {
  it.each(["127.0.0.1", "127.8.9.1", "::1", "::ffff:127.0.0.1"])(
    "without a token: a program on this machine, at %s",
    (address) => {
      expect(mayReadMetrics(open, from(address))).toBe("allowed");
      expect(mayReadMetrics({ ...open, publicUrl: "http://localhost:3000" }, from(address))).toBe("allowed");
    },
  );

  it.each(["10.0.0.1", "::ffff:10.0.0.1", "192.168.1.127", "1270.0.0.1", "2001:db8::1", ""])(
    "without a token: nobody at %j",
    (address) => {
      expect(mayReadMetrics(open, from(address))).toBe("hidden");
    },
  );

  it.each([
    ["x-forwarded-for", "127.0.0.1"],
    ["forwarded", "for=127.0.0.1"],
    ["x-real-ip", "10.0.0.1"],
    ["x-forwarded-host", "localhost"],
    ["via", "1.1 proxy"],
    ["host", "maps.example.org"],
    ["host", "localhost.evil.example"],
    ["host", "127.0.0.1.evil.example"],
  ])("without a token: not through a proxy on this machine, which shows by %s: %s", (name, value) => {
    expect(mayReadMetrics(open, from("127.0.0.1", { [name]: value }))).toBe("hidden");
  });

  it("without a token: not where a proxy or a public address is configured, whatever the request looks like", () => {
    expect(mayReadMetrics({ trustProxy: 1 }, from("127.0.0.1"))).toBe("hidden");
    expect(mayReadMetrics({ trustProxy: 0, publicUrl: "https://maps.example.org" }, from("127.0.0.1"))).toBe("hidden");
  });

  it("with a token: who sends it, from anywhere, and nobody else, not even from here", () => {
    const config = { trustProxy: 1, publicUrl: "https://maps.example.org", metricsToken: token };
    expect(mayReadMetrics(config, from("10.0.0.1", { authorization: `Bearer ${token}` }))).toBe("allowed");
    for (const authorization of ["", "Bearer ", `Bearer ${token}x`, `bearer ${token}`, token]) {
      expect(mayReadMetrics(config, from("127.0.0.1", { authorization }))).toBe("wrong-token");
    }
  });

  it("tells beforehand whom it answers, so that the log says so", () => {
    expect(metricsReaders(open)).toBe("this-machine");
    expect(metricsReaders({ ...open, publicUrl: "http://localhost:3000" })).toBe("this-machine");
    expect(metricsReaders({ ...open, publicUrl: "https://maps.example.org" })).toBe("nobody");
    expect(metricsReaders({ ...open, trustProxy: 1 })).toBe("nobody");
    expect(metricsReaders({ ...open, trustProxy: 1, metricsToken: token })).toBe("token");
  });
});
