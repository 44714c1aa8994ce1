import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { binaryFrame, largestFramed } from "./binaryFrame.ts";

const lengths = [0, 1, 125, 126, 127, 255, 256, 10_000, largestFramed];

const messageOf = (length: number) => Buffer.from(Array.from({ length }, (_, at) => at % 251));

describe("binary frames", () => {
  it("are read as the messages that were put into them", async () => {
    const webSockets = new WebSocketServer({ noServer: true });
    const server = createServer().listen(0, "127.0.0.1");
    server.on("upgrade", (request, stream, head) =>
      webSockets.handleUpgrade(request, stream, head, (webSocket) => {
        for (const length of lengths) stream.write(binaryFrame(messageOf(length)));
        webSocket.close();
      }),
    );
    await once(server, "listening");
    const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const read: Buffer[] = [];
    client.on("message", (data: Buffer, isBinary: boolean) => {
      if (isBinary) read.push(data);
    });
    const [code] = await once(client, "close");
    server.close();
    expect(code).toBe(1005);
    expect(read.map((data) => data.byteLength)).toEqual(lengths);
    expect(read.every((data) => data.equals(messageOf(data.byteLength)))).toBe(true);
  });

  it("aren't made of more than they can say", () => {
    expect(() => binaryFrame(new Uint8Array(largestFramed + 1))).toThrow(RangeError);
  });
});
