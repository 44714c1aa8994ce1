import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** Hocuspocus' numbers for its messages; its enumeration of them isn't exported as values that lint allows. */
export const messageType = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  syncReply: 4,
  close: 7,
  syncStatus: 8,
} as const;

/** A message as far as every message is alike. */
export interface MessageHead {
  /** To which document of the socket it belongs: the document's name, for some clients followed by a session's. */
  readonly address: string;
  readonly type: number;
  /** Stands behind the type. */
  readonly decoder: decoding.Decoder;
}

/** Reads address and type of a message. Throws when it has none. */
export function readMessageHead(message: Uint8Array): MessageHead {
  const decoder = decoding.createDecoder(message);
  const address = decoding.readVarString(decoder);
  return { address, type: decoding.readVarUint(decoder), decoder };
}

/** Builds a message to the client with this address. */
export function buildMessage(
  address: string,
  type: number,
  write: (encoder: encoding.Encoder) => void,
): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, address);
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** Builds a message of the sync protocol: a state or an update. */
export function buildContentMessage(address: string, syncType: number, content: Uint8Array): Uint8Array<ArrayBuffer> {
  return buildMessage(address, messageType.sync, (encoder) => {
    encoding.writeVarUint(encoder, syncType);
    encoding.writeVarUint8Array(encoder, content);
  });
}

/**
 * Builds the answer to one message with changes: `stored` is true when all that was in it is on disk.
 * Providers count these answers; the message says to no one which of theirs it means.
 */
export function buildSyncStatus(address: string, stored: boolean): Uint8Array<ArrayBuffer> {
  return buildMessage(address, messageType.syncStatus, (encoder) => encoding.writeVarUint(encoder, stored ? 1 : 0));
}
