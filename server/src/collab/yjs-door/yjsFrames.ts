import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** Kinds of messages that the y-websocket protocol knows; Hocuspocus has the same numbers for them, and more. */
export const yjsMessage = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3 } as const;

/** Numbers of Hocuspocus' messages beyond those; its enumeration isn't exported as values. */
const hocuspocusMessage = { syncReply: 4, close: 7 } as const;
const authMessage = { token: 0, permissionDenied: 1 } as const;

/** What a frame of Hocuspocus means for a y-websocket client. */
export type OutgoingFrame =
  /** A message that it understands. `type` is its kind. */
  | { readonly to: "client"; readonly type: number; readonly message: Uint8Array }
  /** It was refused or closed, for this reason. */
  | { readonly to: "end"; readonly reason: string }
  /** Its protocol has no word for it: acknowledgements, stateless messages, "you may only read". */
  | { readonly to: "nobody" };

/** The part of every frame that says for which document it is. */
export function encodeAddress(documentName: string): Uint8Array {
  return encoding.encode((encoder) => encoding.writeVarString(encoder, documentName));
}

/** A y-websocket client's message as Hocuspocus' frame. */
export function wrapMessage(address: Uint8Array, message: Uint8Array): Uint8Array {
  const frame = new Uint8Array(address.byteLength + message.byteLength);
  frame.set(address);
  frame.set(message, address.byteLength);
  return frame;
}

/** The frame with which a client of Hocuspocus says who it is. */
export function encodeToken(address: Uint8Array, token: string): Uint8Array {
  return wrapMessage(
    address,
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, yjsMessage.auth);
      encoding.writeVarUint(encoder, authMessage.token);
      encoding.writeVarString(encoder, token);
    }),
  );
}

/** Says what a frame of Hocuspocus is to a y-websocket client. Shares the frame's bytes. */
export function readFrame(frame: Uint8Array): OutgoingFrame {
  const decoder = decoding.createDecoder(frame);
  const addressLength = decoding.readVarUint(decoder);
  decoder.pos += addressLength;
  const start = decoder.pos;
  const type = decoding.readVarUint(decoder);
  switch (type) {
    case yjsMessage.sync:
    case yjsMessage.awareness:
      return { to: "client", type, message: frame.subarray(start) };
    case hocuspocusMessage.syncReply: {
      const message = frame.slice(start);
      message[0] = yjsMessage.sync;
      return { to: "client", type: yjsMessage.sync, message };
    }
    case yjsMessage.auth:
      if (decoding.readVarUint(decoder) !== authMessage.permissionDenied) return { to: "nobody" };
      return { to: "end", reason: decoding.readVarString(decoder) };
    case hocuspocusMessage.close:
      return { to: "end", reason: decoding.readVarString(decoder) };
    default:
      return { to: "nobody" };
  }
}

/** "Permission denied" in y-protocols' words. Clients print the reason; few do more. */
export function encodeDenied(reason: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, yjsMessage.auth);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, reason);
  });
}
