import { afterEach, describe, expect, it } from "vitest";
import { startTestServer, waitFor, type TestServer } from "../testing/index.ts";
import { withUpdateLog } from "../testing/withUpdateLog.ts";
import { Readiness } from "./Readiness.ts";

const quiet = { error() {}, info() {} };
let server: TestServer | undefined;

afterEach(() => server?.stop());

async function readyz({ origin }: TestServer): Promise<unknown> {
  const response = await fetch(`${origin}/readyz`);
  return { code: response.status, ...(await response.json()) };
}

describe("readiness", () => {
  it("is off while the store takes nothing, though it answers questions, and back when it does again", async () => {
    let isFull = false;
    server = await startTestServer({
      wrapStore: (store) =>
        withUpdateLog(store, {
          append: (...row) => (isFull ? Promise.reject(new Error("disk full")) : store.updates.append(...row)),
        }),
    });
    const running = server;
    expect(await readyz(running)).toEqual({ code: 200, status: "ready" });
    isFull = true;
    await waitFor("its end", async () => JSON.stringify(await readyz(running)).includes("store-unavailable"));
    expect(await readyz(running)).toEqual({ code: 503, status: "store-unavailable" });
    expect((await fetch(`${running.origin}/healthz`)).status).toBe(200);
    isFull = false;
    await waitFor("its return", async () => JSON.stringify(await readyz(running)).includes("ready"));
    expect((await running.store.updates.load("readiness")).rows).toEqual([]);
  });

  it("asks the store once a second at most, and doesn't wait for one that hangs", async () => {
    let asked = 0;
    const readiness = new Readiness({ append: async () => (asked += 1), delete: async () => {} }, quiet);
    const answers = await Promise.all([0, 1, 500, 999].map((now) => readiness.canStore(now)));
    expect(answers).toEqual([true, true, true, true]);
    expect(asked).toBe(1);
    await readiness.canStore(1_000);
    expect(asked).toBe(2);

    const stuck = new Readiness({ append: () => new Promise(() => {}), delete: async () => {} }, quiet);
    expect(await stuck.canStore()).toBe(false);
  });

  it("says once that the store fails, and once that it is back", async () => {
    let isFull = true;
    const said: string[] = [];
    const readiness = new Readiness(
      { append: () => (isFull ? Promise.reject(new Error("disk full")) : Promise.resolve(1)), delete: async () => {} },
      { error: () => void said.push("fails"), info: () => void said.push("is back") },
    );
    await readiness.canStore(0);
    await readiness.canStore(2_000);
    isFull = false;
    await readiness.canStore(4_000);
    await readiness.canStore(6_000);
    expect(said).toEqual(["fails", "is back"]);
  });
});
