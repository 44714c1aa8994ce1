import { HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { createDecoder, readVarString, readVarUint } from "lib0/decoding";

const messageSync = 0;
const syncStep1 = 0;
const syncUpdate = 2;

/**
 * A socket that sends nothing of the document before the handshake of the connection has begun. The provider would
 * queue updates made offline and send them besides the handshake, which carries them anyway; their acknowledgements
 * would then be counted for the handshake's own, and the screen would say "Saved" too early.
 */
export class HandshakeFirstSocket extends HocuspocusProviderWebsocket {
  #handshakeOn: unknown;

  override send(message: unknown): void {
    const socket = this.webSocket;
    // Nothing is kept for later: token, handshake and presence are all sent anew when a connection opens.
    if (socket === null || socket.readyState !== socket.OPEN) return;
    const kind = message instanceof Uint8Array ? syncKindOf(message) : undefined;
    if (kind === syncStep1) this.#handshakeOn = socket;
    if (kind === syncUpdate && this.#handshakeOn !== socket) return;
    super.send(message);
  }
}

function syncKindOf(message: Uint8Array): number | undefined {
  // The provider's own answer to a ping is a single byte without a name.
  if (message.length < 3) return undefined;
  const decoder = createDecoder(message);
  readVarString(decoder);
  return readVarUint(decoder) === messageSync ? readVarUint(decoder) : undefined;
}
