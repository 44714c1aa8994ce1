import type { HistoryComparison } from "@throughline/api";
import { describe, expect, it } from "vitest";
import { fetchComparison } from "./fetchComparison.ts";

const times: Readonly<Record<string, string | null>> = {
  m1: "2026-11-22T10:00:00.000Z",
  m2: "2026-11-22T11:00:00.000Z",
  oldRevision: "2026-11-22T09:00:00.000Z",
  newRevision: "2026-11-22T10:30:00.000Z",
  now: "2026-11-22T12:00:00.000Z",
};

/** A server that knows some points, and what it was asked. */
function fakeServer() {
  const asked: { from?: string | undefined; to?: string | undefined }[] = [];
  const content = { format: "throughline-board", kind: "card-sort", version: 1, title: "", elements: [] } as const;
  const point = (name: string) => ({ point: name, at: times[name] ?? null, content: { ...content, elements: [] } });
  const revisions = ["newRevision", "oldRevision"].map((id) => {
    return { id, name: id, automatic: false, createdAt: times[id] ?? "", createdBy: null };
  });
  return {
    asked,
    listRevisions: async () => ({ revisions }),
    compareHistory: async ({ query = {} }: { query?: { from?: string; to?: string } }): Promise<HistoryComparison> => {
      asked.push(query);
      const { from = "m1", to = "now" } = query;
      const changes = { title: null, added: [], removed: [], changed: [], moved: [] };
      return { from: point(from), to: point(to), changes, people: [] };
    },
  };
}

async function ask(search: { at: string; compare?: string }) {
  const server = fakeServer();
  const answer = await fetchComparison(server, "board", search, new AbortController().signal);
  return { from: answer.from.point, to: answer.to.point, asked: server.asked };
}

describe("fetchComparison", () => {
  it("leaves the one before a moment to the server", async () => {
    expect((await ask({ at: "m2" })).asked).toEqual([{ from: undefined, to: "m2" }]);
  });

  it("compares a revision with the revision before it", async () => {
    expect(await ask({ at: "newRevision" })).toMatchObject({ from: "oldRevision", to: "newRevision" });
  });

  it("tells from the earlier point to the later one, whichever is looked at", async () => {
    expect(await ask({ at: "m1", compare: "now" })).toMatchObject({ from: "m1", to: "now" });
    expect(await ask({ at: "m2", compare: "m1" })).toMatchObject({ from: "m1", to: "m2" });
  });

  it("tells nothing of what was before when only later points are known", async () => {
    expect(await ask({ at: "oldRevision" })).toMatchObject({ from: "oldRevision", to: "oldRevision" });
  });
});
