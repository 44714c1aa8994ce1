import type { RenderJob } from "./RenderJob.ts";

/** What the thread that draws does. */
export interface RenderWork {
  readonly render: { readonly input: RenderJob; readonly result: Uint8Array };
}
