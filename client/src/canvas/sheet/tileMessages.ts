import type { SceneNode } from "@throughline/scene";
import type { TilePlan } from "./paintTile.ts";

/** A font that the page has loaded, as its style sheet describes it. */
export interface FontDescription {
  readonly family: string;
  /** With addresses that are right anywhere. */
  readonly source: string;
  readonly descriptors: FontFaceDescriptors;
}

/** What a page tells the worker that paints its tiles. Items are sent once and then named by their numbers. */
export type ToTileWorker =
  | { readonly type: "fonts"; readonly fonts: readonly FontDescription[] }
  /** Numbers that were sent mean nothing from here on. */
  | { readonly type: "forget" }
  | {
      readonly type: "paint";
      readonly plan: TilePlan;
      readonly came: readonly (readonly [number: number, nodes: readonly SceneNode[]])[];
      readonly items: Uint32Array<ArrayBuffer>;
      /** Of each item, in the same order; absent when all are fully seen. */
      readonly opacities: Float32Array<ArrayBuffer> | undefined;
    };

/** What it answers. */
export type FromTileWorker =
  | { readonly type: "tile"; readonly plan: TilePlan; readonly image: ImageBitmap }
  /** It can't paint as the page does. */
  | { readonly type: "failed" };
