import { describe, expect, it } from "vitest";
import { CollabTokens } from "./CollabTokens.ts";

const tokens = new CollabTokens("a secret");
const claims = { session: "session1", guests: ["guest123"] };

describe("collab tokens", () => {
  it("say for whom they are, for a minute", () => {
    const { token, expiresAt } = tokens.issue(claims, 1_000);
    expect(expiresAt.getTime()).toBe(61_000);
    expect(tokens.verify(token, 60_999)).toMatchObject(claims);
    expect(tokens.verify(token, 61_000)).toBeUndefined();
  });

  it("can't be changed by a letter anywhere, nor made with another secret", () => {
    const { token } = tokens.issue(claims);
    for (let at = 0; at < token.length; at += 1) {
      const changed = token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
      const isSameSignature = Buffer.from(changed.split(".")[1] ?? "", "base64url").equals(
        Buffer.from(token.split(".")[1] ?? "", "base64url"),
      );
      if (changed.split(".")[0] === token.split(".")[0] && isSameSignature) continue;
      expect(tokens.verify(changed), `letter ${at}`).toBeUndefined();
    }
    expect(tokens.verify(new CollabTokens("another").issue(claims).token)).toBeUndefined();
    for (const nonsense of ["", "tlc_", "tlc_.", "tlc_a.b.c", "tlc_💥.x", token + "."]) {
      expect(tokens.verify(nonsense)).toBeUndefined();
    }
  });
});
