import type { Kind, LiveKind } from "./contract/kind.ts";

interface Loaders {
  readonly live: () => Promise<LiveKind>;
  readonly whole: () => Promise<Kind>;
}

const loaders: Readonly<Record<string, Loaders>> = {
  "journey-map": {
    live: async () => (await import("./journey-map/live.ts")).liveJourneyMap,
    whole: async () => (await import("./journey-map/index.ts")).journeyMap,
  },
  "story-map": {
    live: async () => (await import("./story-map/live.ts")).liveStoryMap,
    whole: async () => (await import("./story-map/index.ts")).storyMap,
  },
  "card-sort": {
    live: async () => (await import("./card-sort/live.ts")).liveCardSort,
    whole: async () => (await import("./card-sort/index.ts")).cardSort,
  },
};

/**
 * The kind with an id as far as an open board needs it, fetched alone: a page that shows one board doesn't wait for the
 * others. Rejects when the program can't be fetched.
 */
export async function loadKind(id: string): Promise<LiveKind | undefined> {
  return Object.hasOwn(loaders, id) ? loaders[id]?.live() : undefined;
}

/**
 * The whole of a kind, for what a board is pasted into, begun with and exported by. Rejects when the program can't be
 * fetched.
 * @throws Error when it isn't a kind of the product.
 */
export async function loadWholeKind({ id }: Pick<LiveKind, "id">): Promise<Kind> {
  const loader = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  if (!loader) throw new Error(`There is no kind ${id}`);
  return loader.whole();
}
