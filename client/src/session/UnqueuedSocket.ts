import { HocuspocusProviderWebsocket } from "@hocuspocus/provider";

/**
 * A socket that keeps nothing for later: token, handshake and presence are all sent anew when a connection opens. The
 * provider's own would queue what is sent while it is closed, and send it besides.
 */
export class UnqueuedSocket extends HocuspocusProviderWebsocket {
  override send(message: unknown): void {
    const socket = this.webSocket;
    if (socket !== null && socket.readyState === socket.OPEN) super.send(message);
  }
}
