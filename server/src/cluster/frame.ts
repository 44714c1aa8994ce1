import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** What one server tells the others. */
export type Entry =
  /** An update is in the log under this number. */
  | { readonly kind: "update"; readonly document: string; readonly seq: number; readonly update: Uint8Array }
  /** The same of one that is too large to be sent along: it is to be read from the log. */
  | { readonly kind: "stored"; readonly document: string; readonly seq: number }
  /** States of people who are connected to the sender; `whole`: of all of them, so that the rest have left. */
  | { readonly kind: "presence"; readonly document: string; readonly whole: boolean; readonly states: Uint8Array }
  /** Who has people in this document shall tell of them; without a name, in every document. */
  | { readonly kind: "who"; readonly document: string | undefined }
  /** Somebody's access ended; JSON. */
  | { readonly kind: "access"; readonly event: string }
  /** The sender lives. */
  | { readonly kind: "alive" }
  /** The sender stops, with its people: nobody needs to wait for it. */
  | { readonly kind: "leaving" };

/** The head of a frame. */
export interface FrameHead {
  /** Random id of the sending server, new at each of its starts. */
  readonly server: string;
  /** Ascends by one with every frame of that server, so that a lost one is noticed. */
  readonly number: number;
}

/** All that a server said in one turn of its event loop. */
export interface Frame extends FrameHead {
  /** In the order in which they were said. Read lazily; throws where the rest isn't understood. */
  readonly entries: Iterable<Entry>;
}

/** Servers of another version understand each other by the log alone until all are of one. */
const version = 1;

const kinds = ["update", "stored", "presence", "who", "access", "alive", "leaving"] as const satisfies Entry["kind"][];

/** Writes the head of a frame; `writeEntry` follows. */
export function writeHead(encoder: encoding.Encoder, { server, number }: FrameHead): void {
  encoding.writeUint8(encoder, version);
  encoding.writeVarString(encoder, server);
  encoding.writeVarUint(encoder, number);
}

/** Writes one entry behind what is there. */
export function writeEntry(encoder: encoding.Encoder, entry: Entry): void {
  encoding.writeUint8(encoder, kinds.indexOf(entry.kind));
  switch (entry.kind) {
    case "update":
      encoding.writeVarString(encoder, entry.document);
      encoding.writeVarUint(encoder, entry.seq);
      encoding.writeVarUint8Array(encoder, entry.update);
      break;
    case "stored":
      encoding.writeVarString(encoder, entry.document);
      encoding.writeVarUint(encoder, entry.seq);
      break;
    case "presence":
      encoding.writeVarString(encoder, entry.document);
      encoding.writeUint8(encoder, entry.whole ? 1 : 0);
      encoding.writeVarUint8Array(encoder, entry.states);
      break;
    case "who":
      encoding.writeVarString(encoder, entry.document ?? "");
      break;
    case "access":
      encoding.writeVarString(encoder, entry.event);
      break;
    case "alive":
    case "leaving":
      break;
  }
}

/** Reads a frame; undefined when it is none, or another version's. Updates and states are views on `bytes`. */
export function readFrame(bytes: Uint8Array): Frame | undefined {
  try {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readUint8(decoder) !== version) return undefined;
    const server = decoding.readVarString(decoder);
    const number = decoding.readVarUint(decoder);
    return { server, number, entries: readEntries(decoder) };
  } catch {
    return undefined;
  }
}

function* readEntries(decoder: decoding.Decoder): Generator<Entry> {
  while (decoding.hasContent(decoder)) yield readEntry(decoder);
}

function readEntry(decoder: decoding.Decoder): Entry {
  const kind = kinds[decoding.readUint8(decoder)];
  switch (kind) {
    case "update": {
      const document = decoding.readVarString(decoder);
      const seq = decoding.readVarUint(decoder);
      return { kind, document, seq, update: decoding.readVarUint8Array(decoder) };
    }
    case "stored":
      return { kind, document: decoding.readVarString(decoder), seq: decoding.readVarUint(decoder) };
    case "presence": {
      const document = decoding.readVarString(decoder);
      const whole = decoding.readUint8(decoder) === 1;
      return { kind, document, whole, states: decoding.readVarUint8Array(decoder) };
    }
    case "who": {
      const document = decoding.readVarString(decoder);
      return { kind, document: document === "" ? undefined : document };
    }
    case "access":
      return { kind, event: decoding.readVarString(decoder) };
    case "alive":
    case "leaving":
      return { kind };
    default:
      throw new Error("A frame holds an entry of a kind that this version doesn't know");
  }
}
