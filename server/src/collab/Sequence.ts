/**
 * Which numbers of a log are in a document: all up to `position`, and some above it that came early. Numbers are given
 * to every server's rows in one row, so a gap means that something is still on its way, or was lost.
 */
export class Sequence {
  #position: number;
  readonly #above = new Set<number>();

  constructor(position: number) {
    this.#position = position;
  }

  /** Everything up to this number is there. */
  get position(): number {
    return this.#position;
  }

  /** Something above `position` is there, and what lies between isn't. */
  get hasGap(): boolean {
    return this.#above.size > 0;
  }

  has(seq: number): boolean {
    return seq <= this.#position || this.#above.has(seq);
  }

  add(seq: number): void {
    if (seq > this.#position + 1) this.#above.add(seq);
    else if (seq > this.#position) this.#moveTo(seq);
  }

  /** All up to `seq` has been read from the log: numbers that weren't among it are rows that were set aside. */
  addUpto(seq: number): void {
    if (seq > this.#position) this.#moveTo(seq);
  }

  #moveTo(seq: number): void {
    this.#position = seq;
    if (this.#above.size === 0) return;
    for (const early of this.#above) if (early <= seq) this.#above.delete(early);
    while (this.#above.delete(this.#position + 1)) this.#position += 1;
  }
}
