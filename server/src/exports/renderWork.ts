import type { PicturePlan } from "@throughline/api";
import type { Drawn, PlanJob, RenderJob } from "./RenderJob.ts";

/** What the thread that draws does. */
export interface RenderWork {
  readonly render: { readonly input: RenderJob; readonly result: Drawn };
  readonly plan: { readonly input: PlanJob; readonly result: PicturePlan };
}
