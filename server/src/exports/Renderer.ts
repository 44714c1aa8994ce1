import type { PicturePlan } from "@throughline/api";
import type { Logger } from "pino";
import { buffersOf } from "../history/stateSource.ts";
import { WorkThread } from "../threads/WorkThread.ts";
import type { Drawn, PlanJob, RenderJob } from "./RenderJob.ts";
import type { RenderWork } from "./renderWork.ts";

/** Draws boards in a thread of their own, one after the other; a picture that breaks it fails alone. */
export class Renderer {
  readonly #thread: WorkThread<RenderWork>;

  constructor(logger: Logger) {
    this.#thread = new WorkThread<RenderWork>({
      entry: new URL("./renderWorker.ts", import.meta.url),
      logger,
      timeoutMs: 60_000,
      maxWaiting: 200,
      words: {
        name: "drawing",
        busy: "The server is busy drawing; try again in a minute",
        broke: "The picture could not be drawn",
        failed: "drawing failed",
      },
    });
  }

  /**
   * Draws a board. The source's bytes are given away.
   * @throws ApiError `picture-too-large`, or `unavailable` when too many are waiting or it took too long.
   */
  render(job: RenderJob): Promise<Drawn> {
    return this.#thread.run("render", job, buffersOf(job.source));
  }

  /**
   * Says what pictures of a board would be. The source's bytes are given away.
   * @throws ApiError `unavailable` as when it draws
   */
  plan(job: PlanJob): Promise<PicturePlan> {
    return this.#thread.run("plan", job, buffersOf(job.source));
  }
}
