import { afterAll, describe, expect, it } from "vitest";
import { mountSmallDisk } from "../testing/SmallDisk.ts";
import { startProgram } from "../testing/startProgram.ts";

const disk = await mountSmallDisk();
afterAll(() => disk?.remove());
const mounts = disk === undefined ? it.skip : it;
const reason = disk === undefined ? " [not run: this user may mount no file system]" : "";

describe("a request on a full disk", () => {
  mounts(
    `is answered with what is the matter, and works when there is room again${reason}`,
    async () => {
      if (disk === undefined) return;
      const program = await startProgram({ DATA_DIR: disk.directory });
      try {
        const owner = await program.owner();
        const make = (title: string) => owner.send("POST", "/api/boards", { kind: "story-map", title });
        expect((await make("before")).status).toBe(201);
        await disk.fill(process.pid);
        // What the log of the database has room for still succeeds.
        let refused = await make("while it fills");
        for (let tries = 0; refused.ok && tries < 50; tries++) refused = await make(`still ${tries}`);
        expect(await refused.json()).toMatchObject({ error: { code: "unavailable" } });
        expect(refused.status).toBe(503);
        await disk.free(process.pid);
        expect((await make("after")).status).toBe(201);
      } finally {
        await program.kill("SIGKILL");
      }
    },
    60_000,
  );
});
