import { describe, expect, it } from "vitest";
import { buildCollabUrl, isClientTooOld, MIN_PROTOCOL_VERSION, PROTOCOL_VERSION } from "./protocol.ts";

describe("protocol version", () => {
  it("lets in this version, newer ones and clients that send none", () => {
    expect(isClientTooOld(String(PROTOCOL_VERSION))).toBe(false);
    expect(isClientTooOld(String(PROTOCOL_VERSION + 1))).toBe(false);
    expect(isClientTooOld(null)).toBe(false);
  });

  it.each([String(MIN_PROTOCOL_VERSION - 1), "", "new", "-1", "1.5", "1e9", "99999999"])("refuses %j", (version) => {
    expect(isClientTooOld(version)).toBe(true);
  });

  it("travels in the address, secure where the page is", () => {
    expect(buildCollabUrl("https://maps.example")).toBe(`wss://maps.example/collab?protocol=${PROTOCOL_VERSION}`);
    expect(buildCollabUrl("http://127.0.0.1:3000")).toBe(`ws://127.0.0.1:3000/collab?protocol=${PROTOCOL_VERSION}`);
  });
});
