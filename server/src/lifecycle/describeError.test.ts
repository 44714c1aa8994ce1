import { describe, expect, it } from "vitest";
import { describeError } from "./describeError.ts";

describe("describeError", () => {
  it("says what and where it was, and what caused it", () => {
    const cause = Object.assign(new Error("no space left on device"), {
      code: "ENOSPC",
      detail: "Key (email)=(anna@x)",
    });
    const description = describeError(new TypeError("can't be stored", { cause }));
    expect(description).toMatchObject({
      type: "TypeError",
      message: "can't be stored",
      cause: { type: "Error", message: "no space left on device", code: "ENOSPC" },
    });
    expect(description.stack).toContain("describeError.test.ts");
    expect(JSON.stringify(description)).not.toContain("anna@x");
  });

  it("leaves out the text that couldn't be parsed", () => {
    let thrown: unknown;
    try {
      JSON.parse('the secret of {"anna"');
    } catch (error) {
      thrown = error;
    }
    expect(String(thrown)).toContain("secret");
    expect(JSON.stringify(describeError(thrown))).not.toContain("secret");
  });

  it("survives what isn't an error, and causes that go round in circles", () => {
    expect(describeError("a text")).toEqual({ type: "string", message: "", stack: "" });
    const round = new Error("round");
    round.cause = round;
    expect(describeError(round).cause?.cause?.message).toBe("round");
  });
});
