import { HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { syncKindOf, syncKinds } from "./syncKind.ts";

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
    if (kind === syncKinds.step1) this.#handshakeOn = socket;
    if (kind === syncKinds.update && this.#handshakeOn !== socket) return;
    super.send(message);
  }
}
