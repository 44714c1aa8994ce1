import { Writable } from "node:stream";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { CloseError } from "../collab/CloseError.ts";
import { captureConsole } from "./captureConsole.ts";

describe("captureConsole", () => {
  it("leads words and errors into the log, and leaves out what is logged already", () => {
    const lines: Record<string, unknown>[] = [];
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
        done();
      },
    });
    const target = { error: console.error, warn: console.warn, info: console.info, log: console.log };
    captureConsole(pino({ base: undefined }, stream), target);
    target.error("closing connection", "abc", new Error("broken"));
    target.error("closing connection", new CloseError("no-access"));
    target.log("ready on %d", 3000);
    expect(lines).toMatchObject([
      { level: 50, from: "console", msg: "closing connection abc", err: { message: "broken" } },
      { level: 30, from: "console", msg: "ready on 3000" },
    ]);
  });
});
