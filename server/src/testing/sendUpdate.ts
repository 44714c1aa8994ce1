import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import type { TestClient } from "./TestClient.ts";

/** Sync protocol: 0 says what one has, 1 is the answer to the server's handshake, 2 something new. */
export type SyncType = 0 | 1 | 2;

/** Sends bytes to a document as if they were an update that the client made. */
export function sendUpdate(client: TestClient, update: Uint8Array, syncType: SyncType = 2): void {
  const encoder = createEncoder();
  writeVarString(encoder, client.provider.configuration.name);
  writeVarUint(encoder, 0);
  writeVarUint(encoder, syncType);
  writeVarUint8Array(encoder, update);
  client.socket.send(toUint8Array(encoder));
}
