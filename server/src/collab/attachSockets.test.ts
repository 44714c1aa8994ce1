import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { startTestServer, waitFor, type TestServer } from "../testing/index.ts";
import { encodeAddress, encodeToken } from "./yjs-door/yjsFrames.ts";
import { failedSignInRate } from "./limits.ts";

const servers: TestServer[] = [];
const streams: Socket[] = [];

afterEach(async () => {
  for (const stream of streams.splice(0)) stream.destroy();
  for (const server of servers.splice(0)) await server.stop();
});

/** Asks for a WebSocket by hand and never hangs up; gives the connection and the first line of the answer. */
async function ask(server: TestServer, target: string, headers = ""): Promise<{ stream: Socket; answer: string }> {
  const stream = connect({ port: Number(new URL(server.origin).port), host: "127.0.0.1", allowHalfOpen: true });
  streams.push(stream);
  stream.on("error", () => {});
  let text = "";
  stream.on("data", (data) => (text += data.toString("latin1")));
  stream.write(
    `GET ${target} HTTP/1.1\r\nHost: localhost\r\n${headers}Connection: Upgrade\r\nUpgrade: websocket\r\n` +
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n",
  );
  const answer = await waitFor("an answer", () => (text.includes("\r\n") ? text.split("\r\n")[0] : undefined));
  return { stream, answer };
}

describe("a handshake that is refused", () => {
  it.each([
    ["of an address that nobody serves", "/nothing", "", "HTTP/1.1 404 Not Found"],
    ["of a foreign page", "/collab", "Origin: https://evil.example\r\n", "HTTP/1.1 403 Forbidden"],
  ])("leaves no open connection: %s", async (_what, target, headers, expected) => {
    const server = await startTestServer();
    servers.push(server);
    const { stream, answer } = await ask(server, target, headers);
    expect(answer).toBe(expected);
    // Who goes on talking to someone that has hung up is told so.
    await waitFor("the server's hanging up", () => {
      if (!stream.destroyed) stream.write("x");
      return stream.destroyed;
    });
  });
});

describe("a socket on which somebody tries one token after the other", () => {
  it("is closed, and nobody at another address is", async () => {
    const server = await startTestServer({ environment: { TRUST_PROXY: "1" } });
    servers.push(server);
    let asked = 0;
    const resolve = server.gate.resolvePrincipal.bind(server.gate);
    server.gate.resolvePrincipal = (token: string) => {
      asked += 1;
      return resolve(token);
    };
    const url = server.origin.replace("http", "ws") + "/collab";
    const from = (address: string) => new WebSocket(url, { headers: { "x-forwarded-for": address } });
    const guesser = from("198.51.100.7");
    const closed = new Promise<string>((end) => guesser.on("close", (_code, reason) => end(reason.toString())));
    const guess = () => guesser.send(encodeToken(encodeAddress("board/aaaaaaaa"), "a guess"));
    guesser.on("open", guess).on("message", guess);
    expect(await closed).toBe("too-fast");
    expect(asked).toBeLessThan(failedSignInRate.burst + failedSignInRate.perSecond * 60);
    const other = from("198.51.100.8");
    await new Promise((open) => other.on("open", open));
    other.terminate();
  });
});
