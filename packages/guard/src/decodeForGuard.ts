import type {
  DecodedContent,
  DecodedId,
  DecodedRange,
  DecodedSection,
  DecodedStruct,
  DecodedUpdate,
} from "./decodedUpdate.ts";
import { finishSteps } from "./finishSteps.ts";
import { maxClientId, maxClock, maxDeleteRanges, maxStructs } from "./guardLimits.ts";
import { MalformedUpdateError } from "./MalformedUpdateError.ts";
import { checkKey, createValueBudget, OffenceFound, scanAny, scanJson, type ValueBudget } from "./scanValue.ts";
import { UpdateReader } from "./UpdateReader.ts";
import { valueTypes, type ValueTypes } from "./valueTypes.ts";

const contentMask = 0b0001_1111;
const hasOrigin = 0b1000_0000;
const hasRightOrigin = 0b0100_0000;
const hasParentSub = 0b0010_0000;

/** As they are numbered in an update; what is missing is refused. */
const typeContents: readonly DecodedContent[] = ["list", "map", "letters"];

/**
 * Reads an update (encoding v1) for {@link checkUpdate}, strictly and without building anything of Yjs: what it
 * accepts Yjs reads the same way. The work is bounded by the length of the bytes, whatever counts they declare, and
 * by the limits of `guardLimits.ts`. `mostDeletes`: ranges of deletions that it may have.
 * @throws MalformedUpdateError for what is no update, or one that no Yjs would write
 */
export function decodeForGuard(bytes: Uint8Array, mostDeletes = maxDeleteRanges): DecodedUpdate {
  return finishSteps(decodeInSteps(bytes, mostDeletes));
}

/** How many parts are read in one step: about a millisecond's. */
const partsPerStep = 1_000;

/** As {@link decodeForGuard}, with pauses: for who has others to attend to while a large update is read. */
export function* decodeInSteps(bytes: Uint8Array, mostDeletes = maxDeleteRanges): Generator<void, DecodedUpdate, void> {
  const reader = new UpdateReader(bytes);
  const sections: DecodedSection[] = [];
  const deletes: DecodedRange[] = [];
  try {
    yield* readSections(reader, sections);
    readDeletes(reader, deletes, mostDeletes);
  } catch (error) {
    if (!(error instanceof OffenceFound)) throw error;
    return { bytes, sections: [], deletes: [], offence: { reason: error.reason, detail: error.message } };
  }
  if (reader.left > 0) throw new MalformedUpdateError(`${reader.left} bytes follow the update`);
  return { bytes, sections, deletes, offence: undefined };
}

function* readSections(reader: UpdateReader, sections: DecodedSection[]): Generator<void, void, void> {
  const count = reader.readCount(5, "The number of clients");
  const clients = new Set<number>();
  const budget = createValueBudget();
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const size = reader.readCount(2, "The number of parts");
    if (size === 0) throw new MalformedUpdateError("A client has no parts");
    total += size;
    if (total > maxStructs) throw new OffenceFound("too-many", `more than ${maxStructs} parts`);
    const client = readClient(reader);
    // Yjs would forget the first section.
    if (clients.has(client)) throw new MalformedUpdateError(`Client ${client} comes twice`);
    clients.add(client);
    const structs: DecodedStruct[] = [];
    const start = reader.readNumber(maxClock, "A clock");
    let end = start;
    for (let clock = start; structs.length < size;) {
      const struct = readStruct(reader, client, clock, budget);
      if (struct.length === 0) throw new MalformedUpdateError("A part is empty");
      clock += struct.length;
      if (clock > maxClock) throw new MalformedUpdateError(`A clock is ${clock}, above ${maxClock}`);
      if (struct.kind !== "skip") end = clock;
      structs.push(struct);
      if (structs.length % partsPerStep === 0) yield;
    }
    sections.push({ client, start, end, structs });
  }
}

function readStruct(reader: UpdateReader, client: number, clock: number, budget: ValueBudget): DecodedStruct {
  const from = reader.at;
  const info = reader.readByte();
  if (info === 0 || info === 10) {
    const length = reader.readNumber(maxClock, "A length");
    return {
      client,
      clock,
      length,
      kind: info === 0 ? "gc" : "skip",
      content: undefined,
      types: 0,
      at: reader.at,
      origin: undefined,
      rightOrigin: undefined,
      parent: undefined,
      parentSub: undefined,
      from,
      to: reader.at,
    };
  }
  const origin = (info & hasOrigin) === 0 ? undefined : readId(reader);
  const rightOrigin = (info & hasRightOrigin) === 0 ? undefined : readId(reader);
  let parent: string | DecodedId | undefined;
  let parentSub: string | undefined;
  if (origin === undefined && rightOrigin === undefined) {
    parent = reader.readNumber(1, "The sort of a parent") === 1 ? reader.readText() : readId(reader);
    if ((info & hasParentSub) !== 0) {
      parentSub = reader.readText();
      checkKey(parentSub);
    }
  }
  contentBuffer.content = "value";
  contentBuffer.types = 0;
  const { at } = reader;
  const length = readContent(reader, info & contentMask, budget);
  const { content, types } = contentBuffer;
  const to = reader.at;
  return { client, clock, length, kind: "item", content, types, at, origin, rightOrigin, parent, parentSub, from, to };
}

/** Further results of `readContent`; one object for all, because there may be many thousand parts. */
const contentBuffer: { content: DecodedContent; types: ValueTypes } = { content: "value", types: 0 };

/** Goes past an item's content and returns its length. */
function readContent(reader: UpdateReader, sort: number, budget: ValueBudget): number {
  switch (sort) {
    case 1:
      contentBuffer.content = "deleted";
      return reader.readNumber(maxClock, "A length");
    case 2: {
      const length = reader.readCount(1, "The number of values");
      for (let index = 0; index < length; index += 1) {
        const text = reader.readText();
        contentBuffer.types |= text === "undefined" ? valueTypes.undefined : scanJson(text, budget);
      }
      return length;
    }
    case 3:
      contentBuffer.types = valueTypes.bytes;
      reader.skipBytes();
      return 1;
    case 4:
      contentBuffer.content = "text";
      return reader.readText().length;
    case 5:
      contentBuffer.content = "embed";
      scanJson(reader.readText(), budget);
      return 1;
    case 6:
      contentBuffer.content = "format";
      checkKey(reader.readText());
      scanJson(reader.readText(), budget);
      return 1;
    case 7:
      contentBuffer.content = readTypeContent(reader);
      return 1;
    case 8: {
      const length = reader.readCount(1, "The number of values");
      for (let index = 0; index < length; index += 1) contentBuffer.types |= scanAny(reader, budget);
      return length;
    }
    case 9:
      throw new OffenceFound("foreign-content", "a subdocument");
    default:
      throw new MalformedUpdateError(`There is no sort of content ${sort}`);
  }
}

function readTypeContent(reader: UpdateReader): DecodedContent {
  const type = reader.readNumber(6, "The sort of a type");
  const content = typeContents[type];
  if (content === undefined) throw new OffenceFound("foreign-content", "a type of the XML family");
  return content;
}

function readDeletes(reader: UpdateReader, deletes: DecodedRange[], most: number): void {
  const count = reader.readCount(2, "The number of clients with deletions");
  const clients = new Set<number>();
  for (let index = 0; index < count; index += 1) {
    const client = readClient(reader);
    if (clients.has(client)) throw new MalformedUpdateError(`Deletions of client ${client} come twice`);
    clients.add(client);
    const ranges = reader.readCount(2, "The number of deletions");
    if (ranges === 0) throw new MalformedUpdateError(`Client ${client} has no deletions`);
    if (deletes.length + ranges > most) {
      throw new OffenceFound("too-many", `more than ${most} deletions`);
    }
    let end = 0;
    for (let range = 0; range < ranges; range += 1) {
      const clock = reader.readNumber(maxClock, "A clock");
      const length = reader.readNumber(maxClock - clock, "A length");
      // Yjs sorts and merges them before it writes them; overlapping ones cost the product of their lengths.
      if (clock < end || length === 0) throw new MalformedUpdateError("Deletions aren't in order");
      end = clock + length;
      deletes.push({ client, clock, length });
    }
  }
}

function readClient(reader: UpdateReader): number {
  return reader.readNumber(maxClientId, "A client id");
}

function readId(reader: UpdateReader): DecodedId {
  const client = readClient(reader);
  return { client, clock: reader.readNumber(maxClock, "A clock") };
}
