// The worker that paints tiles of a board, so that the page is free for the hand.
import type { SceneNode } from "@throughline/scene";
import { paintTile, type PaintedItem } from "./paintTile.ts";
import type { FontDescription, FromTileWorker, ToTileWorker } from "./tileMessages.ts";
import { tileSide } from "./tiles.ts";

/** What of a worker's surroundings is used here: the page's types are another world's. */
interface WorkerScope {
  readonly fonts: FontFaceSet;
  postMessage(message: FromTileWorker, transfer: Transferable[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToTileWorker>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const nodesOf = new Map<number, readonly SceneNode[]>();
/** Tiles wait until the letters that the page shows are here as well. */
let ready: Promise<unknown> = Promise.resolve();

scope.addEventListener("message", ({ data }) => {
  if (data.type === "fonts") ready = Promise.all([ready, ...data.fonts.map(load)]);
  else
    ready = ready.then(
      () => (data.type === "forget" ? nodesOf.clear() : paint(data)),
      () => tell({ type: "failed" }),
    );
});

async function load({ family, source, descriptors }: FontDescription): Promise<void> {
  const face = new FontFace(family, source, descriptors);
  scope.fonts.add(face);
  await face.load();
}

function paint({ plan, came, items, opacities }: Extract<ToTileWorker, { type: "paint" }>): void {
  for (const [number, nodes] of came) nodesOf.set(number, nodes);
  const canvas = new OffscreenCanvas(tileSide, tileSide);
  const context = canvas.getContext("2d");
  if (!context) return tell({ type: "failed" });
  const painted = Array.from(items, (number, at): PaintedItem => {
    return { nodes: nodesOf.get(number) ?? [], opacity: opacities?.[at] ?? 1 };
  });
  paintTile(context, plan, painted);
  const image = canvas.transferToImageBitmap();
  tell({ type: "tile", plan, image }, [image]);
}

function tell(message: FromTileWorker, given: Transferable[] = []): void {
  scope.postMessage(message, given);
}
