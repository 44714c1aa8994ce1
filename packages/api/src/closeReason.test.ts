import { describe, expect, it } from "vitest";
import { actionForCloseReason, closeReasons, isCloseReason } from "./closeReason.ts";

describe("close reasons", () => {
  it("have codes of their own in the application's range", () => {
    const codes = Object.values(closeReasons).map((reason) => reason.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => code >= 4000 && code <= 4999)).toBe(true);
  });

  it("fit into a WebSocket close frame, which holds 123 bytes of text", () => {
    for (const word of Object.keys(closeReasons)) {
      expect(new TextEncoder().encode(word).length).toBeLessThanOrEqual(123);
    }
  });

  it("close the socket for what a reconnect heals, so that the provider reconnects by itself", () => {
    for (const reason of Object.values(closeReasons)) {
      expect(reason.closesSocket).toBe(reason.action === "retry");
    }
  });

  it("treat unknown texts, and names every object has, as a lost network", () => {
    expect(isCloseReason("toString")).toBe(false);
    expect(actionForCloseReason("")).toBe("retry");
    expect(actionForCloseReason("toString")).toBe("retry");
    expect(actionForCloseReason("no-access")).toBe("leave");
  });
});
