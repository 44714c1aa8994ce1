import pino from "pino";
import { describe, expect, it } from "vitest";
import { GapFiller } from "./GapFiller.ts";

const board = "board/aaaaaaaa";
const logger = pino({ level: "silent" });

/** Fills one document's gaps from a log that others write. */
function open() {
  const log = { head: 1, position: 0, questions: 0 };
  const filler = new GapFiller(
    {
      heads: async () => {
        log.questions += 1;
        return new Map([[board, log.head]]);
      },
    },
    { position: () => log.position, catchUp: async () => void (log.position = log.head) },
    () => [board],
    logger,
  );
  return { log, filler };
}

describe("GapFiller", () => {
  it("asks once more for those who call while it asks", async () => {
    const { log, filler } = open();
    await Promise.all([filler.fill(), filler.fill(), filler.fill()]);
    expect([log.questions, log.position]).toEqual([2, 1]);
  });

  it("brings every caller up to date, in whichever moment of another's asking they call", async () => {
    for (let moment = 0; moment < 20; moment += 1) {
      const { log, filler } = open();
      const first = filler.fill();
      for (let step = 0; step < moment; step += 1) await Promise.resolve();
      log.head = 2;
      await filler.fill();
      expect([moment, log.position]).toEqual([moment, 2]);
      await first;
    }
  });
});
