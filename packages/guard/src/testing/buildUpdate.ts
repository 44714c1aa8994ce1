import * as encoding from "lib0/encoding";

/** Client id and clock. */
export type IdSpec = readonly [client: number, clock: number];

/** What an item holds, as it is written in an update. */
export type ContentSpec =
  | { readonly deleted: number }
  | { readonly json: readonly string[] }
  | { readonly binary: Uint8Array }
  | { readonly text: string }
  | { readonly embed: string }
  | { readonly format: readonly [key: string, json: string] }
  /** 0 list, 1 map, 2 text, 3–6 the XML family; XML elements and hooks have a name. */
  | { readonly type: number; readonly name?: string }
  | { readonly any: readonly unknown[] }
  /** Encoded values, and how many they claim to be. */
  | { readonly anyBytes: Uint8Array; readonly count: number }
  | { readonly subdocument: string }
  /** A sort of content by its number, with its bytes. */
  | { readonly sort: number; readonly bytes: Uint8Array };

/** One part of an update. A parent is written only when there is neither origin, as Yjs does. */
export type StructSpec =
  | { readonly gc: number }
  | { readonly skip: number }
  | {
      readonly origin?: IdSpec;
      readonly rightOrigin?: IdSpec;
      /** Name of a root, or the item that holds the parent. */
      readonly parent?: string | IdSpec;
      readonly key?: string;
      readonly content: ContentSpec;
    };

export interface SectionSpec {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly StructSpec[];
  /** Says that there are so many, instead of the truth. */
  readonly declared?: number;
}

export interface DeletionSpec {
  readonly client: number;
  readonly ranges: readonly (readonly [clock: number, length: number])[];
  readonly declared?: number;
}

export interface UpdateSpec {
  readonly sections?: readonly SectionSpec[];
  readonly deletes?: readonly DeletionSpec[];
  readonly declaredSections?: number;
  readonly declaredDeletes?: number;
  /** Follows the update. */
  readonly trailer?: Uint8Array;
}

/** Writes an update (encoding v1) by hand, true or not: for what no Yjs would ever send. */
export function buildUpdate(spec: UpdateSpec): Uint8Array {
  const { sections = [], deletes = [] } = spec;
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, spec.declaredSections ?? sections.length);
  for (const { client, clock, structs, declared } of sections) {
    encoding.writeVarUint(encoder, declared ?? structs.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    for (const struct of structs) writeStruct(encoder, struct);
  }
  encoding.writeVarUint(encoder, spec.declaredDeletes ?? deletes.length);
  for (const { client, ranges, declared } of deletes) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, declared ?? ranges.length);
    for (const range of ranges) for (const number of range) encoding.writeVarUint(encoder, number);
  }
  if (spec.trailer) encoding.writeUint8Array(encoder, spec.trailer);
  return encoding.toUint8Array(encoder);
}

function writeStruct(encoder: encoding.Encoder, struct: StructSpec): void {
  if ("gc" in struct || "skip" in struct) {
    encoding.writeUint8(encoder, "gc" in struct ? 0 : 10);
    encoding.writeVarUint(encoder, "gc" in struct ? struct.gc : struct.skip);
    return;
  }
  const { origin, rightOrigin, parent = "elements", key, content } = struct;
  const [sort, writeContent] = contentWriter(content);
  const flags = (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (key === undefined ? 0 : 0x20);
  encoding.writeUint8(encoder, sort | flags);
  if (origin) writeId(encoder, origin);
  if (rightOrigin) writeId(encoder, rightOrigin);
  if (!origin && !rightOrigin) {
    encoding.writeVarUint(encoder, typeof parent === "string" ? 1 : 0);
    if (typeof parent === "string") encoding.writeVarString(encoder, parent);
    else writeId(encoder, parent);
    if (key !== undefined) encoding.writeVarString(encoder, key);
  }
  writeContent(encoder);
}

function writeId(encoder: encoding.Encoder, id: IdSpec): void {
  for (const number of id) encoding.writeVarUint(encoder, number);
}

/** The number of a sort of content, and what writes it. */
function contentWriter(content: ContentSpec): readonly [sort: number, write: (encoder: encoding.Encoder) => void] {
  if ("deleted" in content) return [1, (encoder) => encoding.writeVarUint(encoder, content.deleted)];
  if ("json" in content) return [2, (encoder) => writeTexts(encoder, content.json)];
  if ("binary" in content) return [3, (encoder) => encoding.writeVarUint8Array(encoder, content.binary)];
  if ("text" in content) return [4, (encoder) => encoding.writeVarString(encoder, content.text)];
  if ("embed" in content) return [5, (encoder) => encoding.writeVarString(encoder, content.embed)];
  if ("format" in content) {
    return [6, (encoder) => content.format.forEach((text) => encoding.writeVarString(encoder, text))];
  }
  if ("type" in content) {
    return [
      7,
      (encoder) => {
        encoding.writeVarUint(encoder, content.type);
        if (content.name !== undefined) encoding.writeVarString(encoder, content.name);
      },
    ];
  }
  if ("any" in content) {
    return [
      8,
      (encoder) => {
        encoding.writeVarUint(encoder, content.any.length);
        for (const value of content.any) writeValue(encoder, value);
      },
    ];
  }
  if ("anyBytes" in content) {
    return [
      8,
      (encoder) => {
        encoding.writeVarUint(encoder, content.count);
        encoding.writeUint8Array(encoder, content.anyBytes);
      },
    ];
  }
  if ("subdocument" in content) {
    return [
      9,
      (encoder) => {
        encoding.writeVarString(encoder, content.subdocument);
        writeValue(encoder, {});
      },
    ];
  }
  return [content.sort, (encoder) => encoding.writeUint8Array(encoder, content.bytes)];
}

function writeTexts(encoder: encoding.Encoder, texts: readonly string[]): void {
  encoding.writeVarUint(encoder, texts.length);
  for (const text of texts) encoding.writeVarString(encoder, text);
}

/** lib0 asks for its own type of values; it writes any that it knows, and `undefined` for others. */
function writeValue(encoder: encoding.Encoder, value: unknown): void {
  encoding.writeAny(encoder, value as Parameters<typeof encoding.writeAny>[1]);
}
