import type { GuardRefusal } from "../../index.ts";
import type { IdSpec } from "../buildUpdate.ts";

/** What the document under attack holds, as far as an attacker who may read it can use it. */
export interface AttackTarget {
  /** A client id that nobody has used: the attacker's own. */
  readonly mine: number;
  /** Somebody else's client id, with things in the document. */
  readonly other: number;
  /** The clock at which the other person's next letter will be. */
  readonly otherEnd: number;
  /** A shared map that holds an element. */
  readonly element: IdSpec;
  /** A shared text in it, and its first letter. */
  readonly text: IdSpec;
  readonly letter: IdSpec;
  /** A plain value of the element. */
  readonly value: IdSpec;
}

/** What has to become of an attack. A refusal names its reason. */
export type AttackOutcome = "malformed" | "incomplete" | GuardRefusal;

/** One way to hurt a document by what is sent as an update. None of it may change the document. */
export interface Attack {
  readonly name: string;
  readonly outcome: AttackOutcome;
  /** What is sent, one message each. All of them come to the same. */
  readonly build: (target: AttackTarget) => readonly Uint8Array[];
}
