import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startProductServer, type ProductServer } from "../../testing/index.ts";

let server: ProductServer;
beforeAll(async () => {
  server = await startProductServer();
});
afterAll(() => server.stop());

describe("whether a board may have been lost", () => {
  const missing = { id: "missing-12345678" };

  it("is told to anyone while the server recovers, and only of boards that it doesn't have", async () => {
    const { api } = await server.owner();
    const visitor = server.visitor().api;
    const board = await api.createBoard({ body: { kind: "story-map" } });
    const none = { recovery: null };
    expect(await visitor.getBoardLoss({ params: missing })).toEqual(none);

    const begun = await api.beginRecovery();
    expect(await visitor.getBoardLoss({ params: missing })).toEqual(begun);
    expect(await visitor.getBoardLoss({ params: board })).toEqual(none);
    await api.deleteBoard({ params: board });
    expect(await visitor.getBoardLoss({ params: board }), "it is in the bin").toEqual(none);

    await api.endRecovery();
    expect(await visitor.getBoardLoss({ params: missing })).toEqual(none);
  });

  it("can't be asked at a rate that would find ids", async () => {
    const { api } = server.visitor();
    const asked = await Promise.allSettled(Array.from({ length: 320 }, () => api.getBoardLoss({ params: missing })));
    const refused = asked.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
    expect(refused.length).toBeGreaterThanOrEqual(20);
    expect(refused[0]).toMatchObject({ code: "too-many-requests" });
  });
});
