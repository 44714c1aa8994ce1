import { BackupError } from "./BackupError.ts";

/** One piece of a backup: its type and its bytes. */
export interface Frame {
  readonly type: number;
  readonly payload: Uint8Array;
}

const prefixBytes = 5;

/** More than any row can have; a damaged length must not make us wait for, or allocate, what never comes. */
const maxPayloadBytes = 1024 * 1024 * 1024;

/** A frame as it stands in the file: type (1 byte), length (4 bytes, big endian), payload. */
export function encodeFrame(type: number, payload: Uint8Array): Buffer {
  if (payload.byteLength > maxPayloadBytes) {
    throw new BackupError(`A row of ${payload.byteLength} bytes is more than a backup can hold`);
  }
  const frame = Buffer.allocUnsafe(prefixBytes + payload.byteLength);
  frame.writeUInt8(type, 0);
  frame.writeUInt32BE(payload.byteLength, 1);
  frame.set(payload, prefixBytes);
  return frame;
}

/** Cuts a stream of bytes into frames. Throws a BackupError when it ends in the middle of one. */
export async function* readFrames(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  const kept: Uint8Array[] = [];
  let available = 0;
  let wanted = prefixBytes;
  let type: number | undefined;
  for await (const chunk of chunks) {
    kept.push(chunk);
    available += chunk.byteLength;
    while (available >= wanted) {
      // Joined only when there is enough: a row of many megabytes isn't copied once per chunk.
      const joined = Buffer.concat(kept);
      const taken = joined.subarray(0, wanted);
      kept.splice(0, kept.length, joined.subarray(wanted));
      available -= wanted;
      if (type === undefined) {
        type = taken.readUInt8(0);
        wanted = taken.readUInt32BE(1);
        if (wanted > maxPayloadBytes) throw new BackupError("The backup is damaged: a length in it is impossible");
      } else {
        yield { type, payload: taken };
        type = undefined;
        wanted = prefixBytes;
      }
    }
  }
  if (available > 0 || type !== undefined) throw new BackupError("The backup is cut off");
}
