import type { Kind } from "./kind.ts";

const loaders: Readonly<Record<string, () => Promise<Kind>>> = {
  "journey-map": async () => (await import("./journey-map/index.ts")).journeyMap,
  "story-map": async () => (await import("./story-map/index.ts")).storyMap,
  "card-sort": async () => (await import("./card-sort/index.ts")).cardSort,
};

/**
 * The kind with an id, fetched alone: a page that shows one board doesn't wait for the others. Rejects when the program
 * can't be fetched.
 */
export async function loadKind(id: string): Promise<Kind | undefined> {
  return Object.hasOwn(loaders, id) ? loaders[id]?.() : undefined;
}
