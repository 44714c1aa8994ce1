import type * as Y from "yjs";
import { checkDeletes } from "./checkDeletes.ts";
import type { ClientOwners } from "./ClientOwners.ts";
import type { DecodedUpdate } from "./decodedUpdate.ts";
import { FixedElements, type FixedRule } from "./FixedElements.ts";
import { finishSteps } from "./finishSteps.ts";
import { maxNewClients } from "./guardLimits.ts";
import type { GuardRules } from "./guardRules.ts";
import type { GuardOffence, GuardVerdict } from "./guardVerdict.ts";
import { orderStructs } from "./orderStructs.ts";
import { PlaceRules } from "./PlaceRules.ts";
import { TouchedElements } from "./TouchedElements.ts";
import { StructPlaces } from "./StructPlaces.ts";
import { UpdateCost } from "./UpdateCost.ts";
import { UpdateClocks } from "./UpdateClocks.ts";

export interface CheckOptions {
  /**
   * After an older backup was restored: members bring back what the backup lacks, also what others had written, so
   * parts under others' client ids are let in. Everything else is checked as ever. For sync step 2 only.
   */
  readonly recovering?: boolean;
  /** Root types whose keys are elements: the verdict says which of them are touched. None by default. */
  readonly elements?: ReadonlySet<string>;
  /** For who may only arrange a board: what they may not change of it. */
  readonly fixed?: FixedRule;
}

/**
 * Decides whether an update may be applied to a live document, without changing either. What it accepts Yjs applies
 * whole: nothing stays waiting, nothing throws, and every part stands where the rules let it.
 * Costs no pass over the document: a binary search or two for each part of the update.
 *
 * @param author the ids that the sender writes under: their own, then those of the guest they were before
 */
export function checkUpdate(...given: Parameters<typeof checkInSteps>): GuardVerdict {
  return finishSteps(checkInSteps(...given));
}

/** As {@link checkUpdate}, with pauses for who has others to attend to; in them the document must not change. */
export function* checkInSteps(
  document: Y.Doc,
  decoded: DecodedUpdate,
  rules: GuardRules,
  owners: ClientOwners,
  author: readonly string[],
  options: CheckOptions = {},
): Generator<void, GuardVerdict, void> {
  if (decoded.offence !== undefined) return { verdict: "refuse", ...decoded.offence };
  if (!namesKnownRoots(decoded, rules)) {
    return { verdict: "refuse", reason: "unknown-root", detail: "a root that such documents don't have" };
  }

  const clocks = new UpdateClocks(document, decoded);
  const writers = checkWriters(clocks, owners, author, options.recovering ?? false);
  if ("reason" in writers) return { verdict: "refuse", ...writers };

  const cost = new UpdateCost(document, clocks);
  const placeRules = new PlaceRules(document, rules, decoded, options.recovering ?? false);
  const touched = new TouchedElements(document, clocks, options.elements ?? none);
  const fixed = options.fixed && new FixedElements(document, clocks, options.fixed);
  if (writers.hasNews) {
    const places = new StructPlaces(document, clocks, placeRules);
    const order = yield* orderStructs(clocks, (struct, progress) => {
      const offence = places.add(struct, progress);
      const place = places.placeOf(struct);
      if (offence !== undefined || place === undefined) return offence;
      touched.add(struct, place);
      if (struct.clock < progress.known) return undefined;
      return fixed?.add(struct, place) ?? cost.addItem(struct, place);
    });
    if (order === "missing") return { verdict: "incomplete" };
    if (order !== "whole") return { verdict: "refuse", ...order };
  }

  const deletes = yield* checkDeletes(document, decoded, clocks, (range) => {
    touched.addDelete(range);
    return (
      fixed?.checkDelete(range) ??
      placeRules.checkDelete(range.client, range.clock, range.length) ??
      cost.addDelete(range)
    );
  });
  if (deletes === "missing") return { verdict: "incomplete" };
  if (typeof deletes === "object") return { verdict: "refuse", ...deletes };
  // What already waits in a document (it never should) may become whole by anything.
  const isWaiting = document.store.pendingStructs !== null || document.store.pendingDs !== null;
  if (!writers.hasNews && deletes === "known" && !isWaiting) return { verdict: "known" };
  return { verdict: "accept", newClients: writers.newClients, overlaps: writers.overlaps, touched: touched.list() };
}

const none: ReadonlySet<string> = new Set();

/** Looks at parts that are known, too: Yjs makes a root as soon as it reads its name. */
function namesKnownRoots({ sections }: DecodedUpdate, { roots }: GuardRules): boolean {
  for (const { structs } of sections) {
    for (const { parent } of structs) if (typeof parent === "string" && !roots.has(parent)) return false;
  }
  return true;
}

interface Writers {
  readonly hasNews: boolean;
  readonly overlaps: boolean;
  readonly newClients: readonly number[];
}

/** Whether everything new is under ids that are the author's or nobody's. */
function checkWriters(
  clocks: UpdateClocks,
  owners: ClientOwners,
  author: readonly string[],
  recovering: boolean,
): Writers | GuardOffence {
  const newClients: number[] = [];
  let hasNews = false;
  let overlaps = false;
  for (const { section, known } of clocks.all()) {
    overlaps ||= section.start < known;
    if (section.end <= known) continue;
    hasNews = true;
    const owner = owners.ownerOf(section.client);
    if (owner === undefined) newClients.push(section.client);
    else if (!recovering && !author.includes(owner)) {
      return { reason: "forged-client", detail: `client ${section.client} is somebody else's` };
    }
  }
  if (newClients.length > maxNewClients && !recovering) {
    return { reason: "too-many", detail: `${newClients.length} new client ids` };
  }
  return { hasNews, overlaps, newClients };
}
