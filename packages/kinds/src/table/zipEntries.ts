/** A file in a zip archive, by its directory. */
export interface ZipEntry {
  readonly path: string;
  /** Bytes when it is unpacked, as the archive says. */
  readonly size: number;
}

const directoryEntry = 0x02014b50;
const directoryEnd = 0x06054b50;

/**
 * The directory of a zip archive, without unpacking anything; `undefined` for what is none. An archive may say less
 * than it holds, but who unpacks it makes room for what it says.
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== directoryEnd) end -= 1;
  if (end < first) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({ path, size: view.getUint32(at + 24, true) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
