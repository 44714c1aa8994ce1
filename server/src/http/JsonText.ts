/**
 * An answer, or a part of one, that is JSON already: what is large is written in a thread and only handed on here. Its
 * shape is vouched for by who wrote it.
 */
export class JsonText {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** An object some of whose fields are JSON already. Others are written as `JSON.stringify` does. */
  static object(fields: Readonly<Record<string, unknown>>): JsonText {
    const pieces = Object.entries(fields).flatMap(([key, value], index) => [
      Buffer.from(`${index === 0 ? "{" : ","}${JSON.stringify(key)}:`),
      value instanceof JsonText ? value.bytes : Buffer.from(JSON.stringify(value) ?? "null"),
    ]);
    return new JsonText(Buffer.concat([...pieces, Buffer.from("}")]));
  }
}
