import { describe, expect, it } from "vitest";
import { rememberLast } from "./lastMade.ts";

describe("rememberLast", () => {
  it("gives the same again for the same owner and parts, and makes anew when one differs", () => {
    const made = rememberLast<object, { readonly sum: number }>();
    const [owner, other, lines] = [{}, {}, ["a"]];
    const first = made(owner, [1, lines], () => ({ sum: 1 }));
    expect(made(owner, [1, lines], () => ({ sum: 2 }))).toBe(first);
    expect(made(other, [1, lines], () => ({ sum: 3 })).sum).toBe(3);
    expect(made(owner, [2, lines], () => ({ sum: 4 })).sum).toBe(4);
    expect(made(owner, [2, ["a"]], () => ({ sum: 5 })).sum).toBe(5);
    expect(made(owner, [2], () => ({ sum: 6 })).sum).toBe(6);
    expect(made(owner, [Number.NaN], () => ({ sum: 7 }))).toBe(made(owner, [Number.NaN], () => ({ sum: 8 })));
  });

  it("tells memories apart", () => {
    const owner = {};
    const [one, two] = [rememberLast<object, object>(), rememberLast<object, object>()];
    expect(one(owner, [], () => ({}))).not.toBe(two(owner, [], () => ({})));
  });
});
