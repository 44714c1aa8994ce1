import type { Connection, Document } from "@hocuspocus/server";
import {
  checkInSteps,
  checkUpdate,
  decodeInSteps,
  maxDeleteRanges,
  MalformedUpdateError,
  type DecodedUpdate,
  type GuardRefusal,
  type GuardVerdict,
} from "@throughline/guard";
import * as Y from "yjs";
import type { Claims } from "./Claims.ts";
import type { CollabContext } from "./CollabContext.ts";
import type { Journal } from "./Journal.ts";
import type { LiveTypes } from "./LiveType.ts";
import { resultInTurns } from "./runInTurns.ts";
import { Refusal } from "./Refusal.ts";
import type { UserPace } from "./UserPace.ts";

/** What is to be done with an update that wasn't refused. */
export type Admitted =
  /** Nothing in it is new. */
  | { readonly outcome: "known" }
  /** To be stored as it is given here. */
  | { readonly outcome: "news"; readonly content: Uint8Array }
  /** Something that it rests upon isn't there yet. */
  | { readonly outcome: "incomplete" };

/** Whether members may bring back what an older backup lacks. */
export interface Recovery {
  isOn(): boolean;
}

/** What admission asks. */
export interface AdmissionOptions {
  readonly journal: Pick<Journal, "catchUp" | "whileStill">;
  readonly claims: Claims;
  readonly pace: Pick<UserPace, "mayClaim">;
  readonly recovery?: Recovery;
  /** Says what may be written into which document. */
  readonly types: LiveTypes;
}

/** Decides what a client's update is: new, known, or something that may not be there. Changes nothing but claims. */
export class Admission {
  readonly #journal: Pick<Journal, "catchUp" | "whileStill">;
  readonly #claims: Claims;
  readonly #pace: Pick<UserPace, "mayClaim">;
  readonly #recovery: Recovery | undefined;
  readonly #types: LiveTypes;

  constructor({ journal, claims, pace, recovery, types }: AdmissionOptions) {
    this.#pace = pace;
    this.#journal = journal;
    this.#claims = claims;
    this.#recovery = recovery;
    this.#types = types;
  }

  /**
   * Examines an update; `isWhole`: it is all that the client has and the server hasn't. What is new in it belongs to
   * the connection's principal afterwards. Throws a Refusal for what can't be read or may not be written; rejects with
   * the store's errors.
   */
  async admit(connection: Connection<CollabContext>, content: Uint8Array, isWhole: boolean): Promise<Admitted> {
    const { document, context } = connection;
    const decoded = await read(document, content);
    // Whoever has an account answers for what they bring back; for guests there is the file.
    const mayBring = isWhole && context.principal.isGuest !== true;
    const recovering = mayBring && (this.#recovery?.isOn() ?? false);
    const verdict = await this.#check(connection, decoded, recovering);
    if (verdict.verdict === "known" || verdict.verdict === "incomplete") return { outcome: verdict.verdict };
    if (verdict.verdict === "refuse") {
      const reason = verdict.reason === "forged-client" ? "id-taken" : "refused";
      throw new Refusal(reason, { detail: `${verdict.reason}: ${verdict.detail}` });
    }
    // What someone brings back for others stays free for those who wrote it.
    if (verdict.newClients.length > 0 && !recovering) {
      if (!this.#pace.mayClaim(context.principal, verdict.newClients.length)) {
        throw new Refusal("too-fast", { detail: `${verdict.newClients.length} more new client ids` });
      }
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
  async hasNews({ document, context }: Connection<CollabContext>, content: Uint8Array): Promise<boolean> {
    const verdict = await this.#verdict(document, context, await read(document, content), false);
    return verdict.verdict !== "known";
  }

  async #check(
    { document, context }: Connection<CollabContext>,
    decoded: DecodedUpdate,
    recovering: boolean,
  ): Promise<GuardVerdict> {
    const verdict = await this.#verdict(document, context, decoded, recovering);
    const mayBeLate = verdict.verdict === "incomplete" || (verdict.verdict === "refuse" && late.has(verdict.reason));
    if (!mayBeLate) return verdict;
    // Another server may have stored what is missing here; who saw it there may have come here since.
    await this.#journal.catchUp(document.name);
    return this.#verdict(document, context, decoded, recovering);
  }

  async #verdict(
    document: Document,
    context: CollabContext,
    decoded: DecodedUpdate,
    recovering: boolean,
  ): Promise<GuardVerdict> {
    const owners = this.#claims.ownersOf(document);
    const rules = this.#types(context.name).rules(document);
    const options = { recovering, fixed: context.fixed };
    const given = [document, decoded, rules, owners, authorOf(context), options] as const;
    if (!isLarge(decoded)) return checkUpdate(...given);
    return this.#journal.whileStill(document.name, () => resultInTurns(checkInSteps(...given)));
  }
}

/** What may be right once the document has everything: somebody's own id claimed elsewhere, an older version's end. */
const late: ReadonlySet<GuardRefusal> = new Set(["forged-client", "server-only"]);

/** The ids under which someone may write: their own first. */
export function authorOf({ principal }: CollabContext): readonly string[] {
  return principal.aliases === undefined ? [principal.id] : [principal.id, ...principal.aliases];
}

/** Whether looking at an update takes so long that others have their turn meanwhile. */
function isLarge({ sections, deletes }: DecodedUpdate): boolean {
  return sections.reduce((sum, { structs }) => sum + structs.length, deletes.length) > 1_000;
}

async function read(document: Y.Doc, content: Uint8Array): Promise<DecodedUpdate> {
  try {
    return await resultInTurns(decodeInSteps(content, mostDeletes(document, content)));
  } catch (error) {
    if (!(error instanceof MalformedUpdateError)) throw error;
    throw new Refusal("malformed", { cause: error });
  }
}

/** Whoever comes back brings the deletions of the whole document, which are at most as many as its parts. */
function mostDeletes(document: Y.Doc, content: Uint8Array): number {
  let known = 0;
  // Each takes two bytes at least, so in a usual update nobody need count.
  if (content.byteLength > 2 * maxDeleteRanges)
    for (const structs of document.store.clients.values()) known += structs.length;
  return known + maxDeleteRanges;
}
