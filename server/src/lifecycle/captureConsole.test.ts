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

  it("takes few lines of one sort, whatever numbers are in them", () => {
    let lines = 0;
    const stream = new Writable({
      write(_chunk, _encoding, done) {
        lines += 1;
        done();
      },
    });
    const target = { error: console.error, warn: console.warn, info: console.info, log: console.log };
    captureConsole(pino({ base: undefined }, stream), target);
    for (let n = 0; n < 1_000; n += 1) target.error(new Error(`Unexpected end of array at ${n}`));
    expect(lines).toBeLessThan(10);
  });
});
