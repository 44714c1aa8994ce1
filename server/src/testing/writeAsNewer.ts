import * as Y from "yjs";
import { contentName } from "../content/openBoard.ts";
import type { Store } from "../store/Store.ts";

/**
 * Writes a board's document as a program of a later version would, which this one can't open. For tests, while no server
 * has it open.
 */
export async function writeAsNewer({ updates }: Pick<Store, "updates">, board: string): Promise<void> {
  const name = contentName(board);
  const document = new Y.Doc();
  const { snapshot, rows } = await updates.load(name);
  if (snapshot) Y.applyUpdateV2(document, snapshot.state);
  for (const { update } of rows) Y.applyUpdate(document, update);
  const before = Y.encodeStateVector(document);
  const meta = document.getMap("meta");
  meta.set("version", Number(meta.get("version")) + 1);
  await updates.append(name, Y.encodeStateAsUpdate(document, before), { userId: null, at: Date.now() });
  document.destroy();
}
