import type * as Y from "yjs";
import { checkDeletes } from "./checkDeletes.ts";
import { decodeForGuard } from "./decodeForGuard.ts";
import type { DecodedUpdate } from "./decodedUpdate.ts";
import { finishSteps } from "./finishSteps.ts";
import type { GuardRules, RootRule } from "./guardRules.ts";
import { orderStructs } from "./orderStructs.ts";
import { PlaceRules } from "./PlaceRules.ts";
import { StructPlaces } from "./StructPlaces.ts";
import type { Touched } from "./Touched.ts";
import { TouchedElements } from "./TouchedElements.ts";
import { UpdateClocks } from "./UpdateClocks.ts";

/**
 * Which elements an update (encoding v1) will touch when it is applied to a document, which stays as it is: for what was
 * let in already. `checkUpdate` tells the same of what it lets in. `roots`: the root types whose keys are elements.
 * @throws MalformedUpdateError for what is no update
 */
export function findTouched(document: Y.Doc, update: Uint8Array, roots: ReadonlySet<string>): Touched {
  const decoded = decodeForGuard(update, Number.MAX_SAFE_INTEGER);
  const clocks = new UpdateClocks(document, decoded);
  const touched = new TouchedElements(document, clocks, roots);
  const places = new StructPlaces(
    document,
    clocks,
    new PlaceRules(document, openRules(document, decoded), decoded, true),
  );
  const parts = orderStructs(clocks, (struct, progress) => {
    // Whether it may stand there was asked before.
    places.add(struct, progress);
    const place = places.placeOf(struct);
    if (place !== undefined && struct.clock + struct.length > progress.known) touched.add(struct, place);
    return undefined;
  });
  finishSteps(parts);
  const deletes = checkDeletes(document, decoded, clocks, (range) => {
    touched.addDelete(range);
    return undefined;
  });
  finishSteps(deletes);
  return touched.list();
}

/** Anything anywhere. */
function openRules(document: Y.Doc, { sections }: DecodedUpdate): GuardRules {
  const any: RootRule = { shape: "any" };
  const names = sections.flatMap(({ structs }) => structs.map(({ parent }) => parent));
  const roots = [...document.share.keys(), ...names.filter((name) => typeof name === "string")];
  return { roots: new Map(roots.map((name) => [name, any])) };
}
