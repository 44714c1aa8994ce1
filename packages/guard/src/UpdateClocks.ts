import * as Y from "yjs";
import type { DecodedId, DecodedSection, DecodedStruct, DecodedUpdate } from "./decodedUpdate.ts";

/** One client id's parts while they are put in order. */
export interface Progress {
  readonly section: DecodedSection;
  /** The document's clock of this client id before the update. */
  readonly known: number;
  /** Up to where document and update together have everything. */
  reached: number;
  /** Index of the part that comes next. */
  next: number;
  /** Its next part waits for another client id's. */
  isWaiting: boolean;
}

/** How far a document and an update reach, for each client id: what exists, and what will when it is applied. */
export class UpdateClocks {
  readonly #document: Y.Doc;
  readonly #progress = new Map<number, Progress>();

  constructor(document: Y.Doc, { sections }: DecodedUpdate) {
    this.#document = document;
    for (const section of sections) {
      const known = this.known(section.client);
      this.#progress.set(section.client, { section, known, reached: known, next: 0, isWaiting: false });
    }
  }

  all(): IterableIterator<Progress> {
    return this.#progress.values();
  }

  of(client: number): Progress | undefined {
    return this.#progress.get(client);
  }

  /** The document's clock of a client id. */
  known(client: number): number {
    return Y.getState(this.#document.store, client);
  }

  /** The document's clock, or the one that was reached while going through the update. */
  reached(client: number): number {
    return this.#progress.get(client)?.reached ?? this.known(client);
  }

  /** What the document has at an id, which must be known. */
  stored({ client, clock }: DecodedId): Y.Item | Y.GC | undefined {
    const structs = this.#document.store.clients.get(client);
    if (structs === undefined) return undefined;
    const struct = structs[Y.findIndexSS(structs, clock)];
    return struct instanceof Y.Item || struct instanceof Y.GC ? struct : undefined;
  }

  /** The part of the update at an id that the document doesn't have. */
  incoming({ client, clock }: DecodedId): DecodedStruct | undefined {
    const structs = this.#progress.get(client)?.section.structs ?? [];
    let low = 0;
    let high = structs.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const struct = structs[middle];
      if (struct === undefined || struct.clock > clock) high = middle - 1;
      else if (struct.clock + struct.length <= clock) low = middle + 1;
      else return struct;
    }
    return undefined;
  }
}
