import type { ErrorCode } from "@throughline/api";
import type { RenderJob } from "./RenderJob.ts";

/** What the server says to the thread that draws. */
export interface RenderRequest {
  readonly id: number;
  readonly job: RenderJob;
}

/** What it answers: a picture, or why there is none. */
export type RenderAnswer =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly error: string; readonly refusal: ErrorCode | null };
