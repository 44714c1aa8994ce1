import type { Connection } from "@hocuspocus/server";
import type { DocumentName } from "@throughline/api";
import {
  boardRules,
  checkUpdate,
  closedRules,
  decodeForGuard,
  MalformedUpdateError,
  type DecodedUpdate,
  type GuardRefusal,
  type GuardRules,
  type GuardVerdict,
} from "@throughline/model/guard";
import * as Y from "yjs";
import type { Claims } from "./Claims.ts";
import type { CollabContext } from "./CollabContext.ts";
import type { Journal } from "./Journal.ts";
import { Refusal } from "./Refusal.ts";

/** What is to be done with an update that wasn't refused. */
export type Admitted =
  /** Nothing in it is new. */
  | { readonly outcome: "known" }
  /** To be stored as it is given here. */
  | { readonly outcome: "news"; readonly content: Uint8Array }
  /** Something that it rests upon isn't there yet. */
  | { readonly outcome: "incomplete" };

/** Whether people may bring back what an older backup lacks. */
export interface Recovery {
  isOn(): boolean;
}

/** What admission asks. */
export interface AdmissionOptions {
  readonly journal: Pick<Journal, "catchUp">;
  readonly claims: Claims;
  readonly recovery?: Recovery;
  /** What may be written into boards of a kind; unset: what may be written into any. */
  readonly rulesOfKind?: (kind: string) => GuardRules | undefined;
}

/** Decides what a client's update is: new, known, or something that may not be there. Changes nothing but claims. */
export class Admission {
  readonly #journal: Pick<Journal, "catchUp">;
  readonly #claims: Claims;
  readonly #recovery: Recovery | undefined;
  readonly #rulesOfKind: (kind: string) => GuardRules | undefined;

  constructor({ journal, claims, recovery, rulesOfKind }: AdmissionOptions) {
    this.#journal = journal;
    this.#claims = claims;
    this.#recovery = recovery;
    this.#rulesOfKind = rulesOfKind ?? (() => undefined);
  }

  /**
   * Examines an update; `isWhole`: it is all that the client has and the server hasn't. What is new in it belongs to
   * the connection's principal afterwards. Throws a Refusal for what can't be read or may not be written; rejects with
   * the store's errors.
   */
  async admit(connection: Connection<CollabContext>, content: Uint8Array, isWhole: boolean): Promise<Admitted> {
    const { document, context } = connection;
    const decoded = read(content);
    const recovering = isWhole && (this.#recovery?.isOn() ?? false);
    const verdict = await this.#check(connection, decoded, recovering);
    if (verdict.verdict === "known" || verdict.verdict === "incomplete") return { outcome: verdict.verdict };
    if (verdict.verdict === "refuse") {
      const reason = verdict.reason === "forged-client" ? "id-taken" : "refused";
      throw new Refusal(reason, { detail: `${verdict.reason}: ${verdict.detail}` });
    }
    // What someone brings back for others stays free for those who wrote it.
    if (verdict.newClients.length > 0 && !recovering) {
      await this.#claims.claim(document, verdict.newClients, context.principal.id);
      const author = authorOf(context);
      const owners = this.#claims.ownersOf(document);
      const taken = verdict.newClients.find((id) => !author.includes(owners.ownerOf(id) ?? ""));
      if (taken !== undefined)
        throw new Refusal("id-taken", { detail: `client ${taken} was claimed by somebody else` });
    }
    const isCut = verdict.overlaps;
    return { outcome: "news", content: isCut ? Y.diffUpdate(content, Y.encodeStateVector(document)) : content };
  }

  /** Tells whether an update holds anything that the document lacks, whether it may be written or not. Throws a Refusal. */
  hasNews({ document, context }: Connection<CollabContext>, content: Uint8Array): boolean {
    return this.#verdict(document, context, read(content), false).verdict !== "known";
  }

  async #check(
    { document, context }: Connection<CollabContext>,
    decoded: DecodedUpdate,
    recovering: boolean,
  ): Promise<GuardVerdict> {
    const verdict = this.#verdict(document, context, decoded, recovering);
    const mayBeLate = verdict.verdict === "incomplete" || (verdict.verdict === "refuse" && late.has(verdict.reason));
    if (!mayBeLate) return verdict;
    // Another server may have stored what is missing here; who saw it there may have come here since.
    await this.#journal.catchUp(document.name);
    return this.#verdict(document, context, decoded, recovering);
  }

  #verdict(document: Y.Doc, context: CollabContext, decoded: DecodedUpdate, recovering: boolean): GuardVerdict {
    const owners = this.#claims.ownersOf(document);
    return checkUpdate(document, decoded, this.#rulesOf(context.name, document), owners, authorOf(context), {
      recovering,
      fixed: context.fixed,
    });
  }

  /** By what the document says, which only the server can have written. */
  #rulesOf(name: DocumentName, document: Y.Doc): GuardRules {
    if (name.type !== "board") return closedRules;
    const kind: unknown = document.getMap("meta").get("kind");
    return (typeof kind === "string" ? this.#rulesOfKind(kind) : undefined) ?? boardRules;
  }
}

/** What may be right once the document has everything: somebody's own id claimed elsewhere, an older version's end. */
const late: ReadonlySet<GuardRefusal> = new Set(["forged-client", "server-only"]);

/** The ids under which someone may write: their own first. */
export function authorOf({ principal }: CollabContext): readonly string[] {
  return principal.aliases === undefined ? [principal.id] : [principal.id, ...principal.aliases];
}

function read(content: Uint8Array): DecodedUpdate {
  try {
    return decodeForGuard(content);
  } catch (error) {
    if (!(error instanceof MalformedUpdateError)) throw error;
    throw new Refusal("malformed", { cause: error });
  }
}
