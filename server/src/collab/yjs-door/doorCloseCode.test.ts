import { closeReasons, type CloseReason } from "@throughline/api";
import { describe, expect, it } from "vitest";
import { doorCloseCode, isFinal } from "./doorCloseCode.ts";

describe("close codes of the y-websocket door", () => {
  it.each(Object.keys(closeReasons) as CloseReason[])(
    "keeps clients away after %s only where coming back is no use",
    (reason) => {
      expect(isFinal(doorCloseCode(reason))).toBe(closeReasons[reason].action !== "retry");
    },
  );

  it("gives every reason a code of its own that applications may use", () => {
    const codes = (Object.keys(closeReasons) as CloseReason[]).map((reason) => doorCloseCode(reason));
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code >= 4000 && code < 5000).toBe(true);
  });

  it("lets clients come back after Hocuspocus' own closings, also after its time-out with the code 4408", () => {
    expect(isFinal(doorCloseCode("Connection Timeout", 4408))).toBe(false);
    expect(isFinal(doorCloseCode("Reset Connection", 4205))).toBe(false);
    expect(isFinal(doorCloseCode("Server closed the connection"))).toBe(false);
  });
});
