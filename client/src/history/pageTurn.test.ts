import { afterEach, describe, expect, it, vi } from "vitest";
import { pageTurn } from "./pageTurn.ts";

afterEach(() => vi.unstubAllGlobals());

describe("pageTurn", () => {
  it("lets other tasks run, where the browser has no scheduler", async () => {
    vi.stubGlobal("scheduler", undefined);
    const other = vi.fn<() => void>();
    setImmediate(other);
    for (let turn = 0; turn < 100 && other.mock.calls.length === 0; turn++) await pageTurn();
    expect(other).toHaveBeenCalledOnce();
  });

  it("asks the browser's own scheduler where there is one", async () => {
    const asked = vi.fn<() => Promise<void>>(async () => {});
    vi.stubGlobal("scheduler", { yield: asked });
    await pageTurn();
    expect(asked).toHaveBeenCalledOnce();
  });
});
