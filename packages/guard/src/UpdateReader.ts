import { MalformedUpdateError } from "./MalformedUpdateError.ts";

/** As Yjs reads text: broken UTF-8 is an error, and a byte order mark is a letter. */
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The most bytes that a number of 53 bits takes. */
const longestNumber = 8;

/**
 * Reads numbers, texts and counts from the bytes of an update, never past their end. Stricter than lib0, which gives
 * `NaN` for overlong numbers and `undefined` after the end.
 */
export class UpdateReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Bytes that are left. */
  get left(): number {
    return this.#bytes.byteLength - this.#at;
  }

  /** How many bytes were read. */
  get at(): number {
    return this.#at;
  }

  readByte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new MalformedUpdateError("The update ends too early");
    this.#at += 1;
    return byte;
  }

  /** A number from 0 to `max`. */
  readNumber(max: number, what: string): number {
    let value = 0;
    let place = 1;
    for (let index = 0; index < longestNumber; index += 1) {
      const byte = this.readByte();
      value += (byte & 0x7f) * place;
      if (byte < 0x80) {
        if (value > max) throw new MalformedUpdateError(`${what} is ${value}, above ${max}`);
        return value;
      }
      place *= 128;
    }
    throw new MalformedUpdateError(`${what} is a number without end`);
  }

  /** How many of something follow, each of which takes at least `size` bytes. */
  readCount(size: number, what: string): number {
    return this.readNumber(Math.floor(this.left / size), what);
  }

  /** Goes past a signed number of at most 53 bits; at larger ones Yjs throws in the midst of an update. */
  skipSigned(): void {
    let byte = this.readByte();
    let size = byte & 0x3f;
    for (let place = 64; byte >= 0x80; place *= 128) {
      byte = this.readByte();
      size += (byte & 0x7f) * place;
      if (size > Number.MAX_SAFE_INTEGER) throw new MalformedUpdateError("A number is too large");
      if (place > Number.MAX_SAFE_INTEGER) throw new MalformedUpdateError("A number has no end");
    }
  }

  skip(bytes: number): void {
    if (bytes > this.left) throw new MalformedUpdateError("The update ends too early");
    this.#at += bytes;
  }

  skipBytes(): void {
    this.skip(this.readCount(1, "A length"));
  }

  readText(): string {
    const length = this.readCount(1, "A length");
    const from = this.#at;
    this.#at += length;
    try {
      return utf8.decode(this.#bytes.subarray(from, this.#at));
    } catch {
      throw new MalformedUpdateError("A text isn't UTF-8");
    }
  }
}
