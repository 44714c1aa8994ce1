import * as Y from "yjs";
import { LoadClient, type LoadAddress } from "./LoadClient.ts";

/**
 * Brings a document's content to a server that has no store, and waits until another client gets it. The client that
 * it returns is to stay: some servers forget a document when the last one leaves.
 */
export async function seedRoom(address: LoadAddress, seed: string): Promise<LoadClient> {
  const seeder = new LoadClient(address);
  await seeder.joined();
  seeder.sendUpdate(Buffer.from(seed, "base64"));
  for (let attempt = 0; attempt < 100; attempt++) {
    const doc = new Y.Doc();
    const probe = new LoadClient(address, doc);
    await probe.joined();
    probe.close();
    if (doc.getMap("elements").size > 0) return seeder;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The content of ${address.document} didn't arrive`);
}
