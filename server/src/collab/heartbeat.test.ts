import { describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { waitFor } from "../testing/index.ts";
import { startServerForTest } from "../testing/startServerForTest.ts";
import { encodeAddress, encodeToken } from "./yjs-door/yjsFrames.ts";
import { heartbeatMs } from "./limits.ts";

// Before the server is made. Sockets, `Date` and `setTimeout` stay real.
vi.hoisted(() => vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));

describe("a socket whose client has vanished without a word", () => {
  it("is cut off when it has answered nothing for two heartbeats, and no other is", async () => {
    const server = await startServerForTest();
    const enter = () => {
      const socket = new WebSocket(server.origin.replace("http", "ws") + "/collab");
      socket.on("error", () => {});
      socket.on("open", () => socket.send(encodeToken(encodeAddress("board/aaaaaaaa"), "viewer")));
      return socket;
    };
    const [quiet, vanished] = [enter(), enter()];
    await waitFor("both", () => server.collab.load().connections === 2);
    // Reads nothing any more, so it answers no ping.
    vanished.pause();
    let [pings, pongs] = [0, 0];
    quiet.on("ping", () => (pings += 1)).on("pong", () => (pongs += 1));
    const beat = async () => {
      const before = { pings, pongs };
      vi.advanceTimersByTime(heartbeatMs);
      await waitFor("a ping at the other", () => pings > before.pings);
      // The server has read the answer to it when it answers what comes after it.
      quiet.ping();
      await waitFor("an answer", () => pongs > before.pongs);
    };
    await beat();
    expect(server.collab.load().connections).toBe(2);
    await beat();
    await waitFor("its end", () => server.collab.load().connections === 1);
    await beat();
    expect(quiet.readyState).toBe(WebSocket.OPEN);
    expect(server.collab.load().connections).toBe(1);
    for (const socket of [quiet, vanished]) socket.terminate();
  });
});
