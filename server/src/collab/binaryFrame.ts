/** A message of this size or more isn't worth copying for its head. */
export const largestFramed = 64 * 1024 - 1;

/**
 * A message as it stands on the wire between a WebSocket server and its clients: one unmasked binary frame (RFC 6455,
 * section 5.2). Takes up to `largestFramed` bytes.
 */
export function binaryFrame(message: Uint8Array): Uint8Array {
  const { byteLength } = message;
  if (byteLength > largestFramed) throw new RangeError(`A frame takes ${largestFramed} bytes, not ${byteLength}`);
  const headLength = byteLength < 126 ? 2 : 4;
  const frame = Buffer.allocUnsafe(headLength + byteLength);
  frame[0] = 0x82;
  if (byteLength < 126) frame[1] = byteLength;
  else {
    frame[1] = 126;
    frame.writeUInt16BE(byteLength, 2);
  }
  frame.set(message, headLength);
  return frame;
}
