import { kinds } from "@throughline/kinds";
import { Board, createOrigin, initialize } from "@throughline/model";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { expectNoStall } from "../testing/index.ts";
import { Renderer } from "./Renderer.ts";
import type { RenderJob } from "./RenderJob.ts";

const renderer = new Renderer(pino({ level: "silent" }));

function buildJob(format: RenderJob["format"], copies = 1): RenderJob {
  const kind = kinds.find((each) => each.templates.length > 0);
  if (kind === undefined) throw new Error("no kind has a template");
  const doc = new Y.Doc();
  const board = new Board(doc, kind.schema);
  const origin = createOrigin("import");
  initialize(board, "Drawn elsewhere", origin);
  for (let copy = 0; copy < copies; copy += 1) board.transact(origin, kind.templates.at(-1)?.build ?? (() => {}));
  const source = { base: new Uint8Array(Y.encodeStateAsUpdateV2(doc)), updates: [] };
  return { kind: kind.id, source, format, theme: "light" };
}

describe("the drawing thread", () => {
  it("draws many at a time, each its own", async () => {
    const drawn = await Promise.all(
      (["png", "svg", "pdf", "thumbnail"] as const).map((format) => renderer.render(buildJob(format))),
    );
    const starts = drawn.map(({ bytes }) => Buffer.from(bytes.subarray(0, 4)).toString("latin1"));
    expect(starts).toEqual(["\x89PNG", "<svg", "%PDF", "\x89PNG"]);
  });

  it("goes on after a picture that can't be drawn", async () => {
    const bad = renderer.render({ ...buildJob("svg"), source: { base: Uint8Array.of(1, 2, 3), updates: [] } });
    const good = renderer.render(buildJob("svg"));
    await expect(bad).rejects.toThrow(/drawing failed/);
    expect((await good).bytes.byteLength).toBeGreaterThan(100);
    const unknown = renderer.render({ ...buildJob("svg"), kind: "mind-map" });
    await expect(unknown).rejects.toMatchObject({ cause: { message: expect.stringMatching(/mind-map/) } });
  });

  it("refuses more than can wait", async () => {
    const busy = new Renderer(pino({ level: "silent" }));
    const attempts = await Promise.allSettled(Array.from({ length: 260 }, () => busy.render(buildJob("svg"))));
    const refused = attempts.filter((attempt) => attempt.status === "rejected");
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.reason).toMatchObject({ code: "unavailable" });
    expect(attempts.length - refused.length).toBeGreaterThanOrEqual(200);
  });

  it("leaves the event loop free", async () => {
    const began = performance.now();
    await renderer.render(buildJob("png", 20));
    const took = performance.now() - began;
    await expectNoStall(async () => void (await renderer.render(buildJob("png", 20))), took / 2);
  });
});
