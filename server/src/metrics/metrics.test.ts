import { describe, expect, it, onTestFinished } from "vitest";
import { addNote, readNotes, TestYjsClient, waitFor, withUpdateLog, type TestServer } from "../testing/index.ts";
import { startServerForTest } from "../testing/startServerForTest.ts";

const board = "board/aaaaaaaa";

/** All samples of the metrics, by name with labels. */
async function readMetrics({ origin }: TestServer): Promise<Map<string, number>> {
  const response = await fetch(`${origin}/metrics`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("text/plain; version=0.0.4");
  const samples = new Map<string, number>();
  for (const line of (await response.text()).split("\n")) {
    const sample = /^([a-z0-9_]+(?:\{.*\})?) (\S+)$/.exec(line);
    if (sample?.[1] !== undefined) samples.set(sample[1], Number(sample[2]));
  }
  return samples;
}

describe("/metrics", () => {
  it("counts people by door, live documents, changes, commits and what was sent", async () => {
    const server = await startServerForTest();
    const anna = await server.connect(board, "editor").synced();
    const ben = new TestYjsClient(server.origin, board, "editor");
    onTestFinished(() => ben.destroy());
    await ben.synced();
    for (let n = 0; n < 5; n++) addNote(anna.doc, `word ${n}`);
    await anna.synced();
    await waitFor("the edits at Ben's", () => readNotes(ben.doc).size === 5);

    const seen = await readMetrics(server);
    expect(seen.get('throughline_connections{door="collab"}')).toBe(1);
    expect(seen.get('throughline_connections{door="yjs"}')).toBe(1);
    expect(seen.get("throughline_live_documents")).toBe(1);
    expect(seen.get("throughline_boards")).toBe(0);
    expect(seen.get("throughline_document_connections")).toBe(2);
    expect(seen.get("throughline_commit_seconds_count")).toBeGreaterThan(0);
    expect(seen.get("throughline_commit_group_size_sum")).toBe(seen.get("throughline_commit_seconds_count"));
    expect(seen.get("throughline_commit_queue_length")).toBe(0);
    expect(seen.get('throughline_received_messages_total{door="collab"}')).toBeGreaterThan(5);
    expect(seen.get('throughline_received_bytes_total{door="yjs"}')).toBeGreaterThan(0);
    expect(seen.get("throughline_updates_accepted_total")).toBeGreaterThanOrEqual(5);
    expect(seen.get("throughline_sent_messages_total")).toBeGreaterThan(5);
    expect(seen.get("throughline_broadcasts_total")).toBeGreaterThan(0);
    expect(seen.get("process_resident_memory_bytes")).toBeGreaterThan(0);
    expect(seen.get("nodejs_eventloop_lag_p99_seconds")).toBeGreaterThanOrEqual(0);
    expect(seen.has("throughline_cluster_connected")).toBe(false);

    anna.destroy();
    ben.destroy();
    await waitFor("nobody connected", async () => {
      const now = await readMetrics(server);
      return now.get('throughline_connections{door="yjs"}') === 0 && now.get("throughline_live_documents") === 0;
    });
  });

  it("counts what was refused, by reason, and what the store didn't take", async () => {
    let isFull = false;
    const server = await startServerForTest({
      wrapStore: (store) =>
        withUpdateLog(store, {
          append: (...args) => (isFull ? Promise.reject(new Error("disk full")) : store.updates.append(...args)),
        }),
    });
    const eve = await server.connect(board, "viewer").synced();
    addNote(eve.doc, "mine");
    const mallory = new TestYjsClient(server.origin, board, "editor");
    onTestFinished(() => mallory.destroy());
    await mallory.synced();
    mallory.send(Uint8Array.of(0, 2, 5, 9, 9, 9, 9, 9));
    await mallory.closed();
    const anna = await server.connect(board, "editor").synced();
    isFull = true;
    addNote(anna.doc, "unsaved");
    await anna.closed();
    isFull = false;
    await waitFor("all refusals", async () => {
      const seen = await readMetrics(server);
      return ["read-only", "malformed", "storage-failed"].every(
        (reason) => Number(seen.get(`throughline_updates_refused_total{reason="${reason}"}`)) >= 1,
      );
    });
    expect((await readMetrics(server)).get("throughline_commits_failed_total")).toBeGreaterThan(0);
  });

  it("measures requests by their route's pattern, never by their address", async () => {
    const server = await startServerForTest();
    await fetch(`${server.origin}/api/boards/some-secret-id`);
    await fetch(`${server.origin}/healthz`);
    await fetch(`${server.origin}/join/some-secret-token`, { headers: { accept: "text/html" } });
    const text = await (await fetch(`${server.origin}/metrics`)).text();
    expect(text).toContain('throughline_http_request_seconds_count{method="GET",route="/healthz",status="200"} 1');
    expect(text).toContain('route="page"');
    expect(text).not.toContain("secret");
  });

  it("isn't there for others, and asks for the token where there is one", async () => {
    const hidden = await startServerForTest({ environment: { PUBLIC_URL: "https://maps.example.org" } });
    expect((await fetch(`${hidden.origin}/metrics`)).status).toBe(404);
    const token = "sixteen-or-more-characters";
    const guarded = await startServerForTest({ environment: { METRICS_TOKEN: token } });
    const refused = await fetch(`${guarded.origin}/metrics`);
    expect(refused.status).toBe(401);
    expect(refused.headers.get("www-authenticate")).toContain("Bearer");
    const headers = { authorization: `Bearer ${token}`, "x-forwarded-for": "10.0.0.1" };
    expect((await fetch(`${guarded.origin}/metrics`, { headers })).status).toBe(200);
  });
});
