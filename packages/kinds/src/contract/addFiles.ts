import type { Kind, KindFiles, LiveKind } from "./kind.ts";

/** Makes a kind whole: what an open board needs of it, and what boards are begun with, read from and written to. */
export function addFiles(kind: LiveKind, files: KindFiles): Kind {
  return Object.freeze({ ...kind, ...files });
}
