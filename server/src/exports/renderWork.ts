import type { Drawn, RenderJob } from "./RenderJob.ts";

/** What the thread that draws does. */
export interface RenderWork {
  readonly render: { readonly input: RenderJob; readonly result: Drawn };
}
