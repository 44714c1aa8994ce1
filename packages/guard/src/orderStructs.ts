import type { DecodedId, DecodedStruct } from "./decodedUpdate.ts";
import type { GuardOffence } from "./guardVerdict.ts";
import type { Progress, UpdateClocks } from "./UpdateClocks.ts";

/** What became of going through an update: all of it can be applied, something is missing, or it is refused. */
export type OrderResult = "whole" | "missing" | GuardOffence;

/** How many parts are visited between two pauses: about a millisecond's. */
const partsPerStep = 200;

/** Somebody's parts, gone through up to and with a clock because something else waits for that. */
interface Frame {
  readonly progress: Progress;
  readonly until: number;
}

/**
 * Goes through the new parts of an update in an order in which each finds what it refers to, as Yjs does when it
 * applies them; ends early when that isn't possible or `visit` has something against one.
 * With pauses, in which the document must not change. Linear in the number of parts: each time something waits for another client id, at least one part is done.
 */
export function* orderStructs(
  clocks: UpdateClocks,
  visit: (struct: DecodedStruct, progress: Progress) => GuardOffence | undefined,
): Generator<void, OrderResult, void> {
  let visited = 0;
  for (const progress of clocks.all()) {
    const stack: Frame[] = [{ progress, until: Infinity }];
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const { progress: current, until } = frame;
      current.isWaiting = false;
      if (current.reached > until) {
        stack.pop();
        continue;
      }
      const struct = current.section.structs[current.next];
      if (struct === undefined) {
        // What was waited for lies in a gap.
        if (until !== Infinity) return "missing";
        stack.pop();
        continue;
      }
      if (struct.kind === "skip" || struct.clock + struct.length <= current.known) {
        current.next += 1;
        continue;
      }
      if (struct.clock > current.reached) return "missing";
      const needed = firstMissing(struct, clocks);
      if (needed === undefined) {
        visited += 1;
        if (visited % partsPerStep === 0) yield;
        const offence = visit(struct, current);
        if (offence !== undefined) return offence;
        current.reached = struct.clock + struct.length;
        current.next += 1;
        continue;
      }
      if (needed.client === struct.client) return contradiction("a part that needs itself or a later one", struct);
      const other = clocks.of(needed.client);
      if (other === undefined || needed.clock >= other.section.end) return "missing";
      current.isWaiting = true;
      if (other.isWaiting) return contradiction("parts that wait for each other", struct);
      stack.push({ progress: other, until: needed.clock });
    }
  }
  return "whole";
}

function contradiction(what: string, { client, clock }: DecodedStruct): GuardOffence {
  return { reason: "contradiction", detail: `${what} (${client}:${clock})` };
}

/** The first thing that a part refers to and that isn't there yet. */
function firstMissing(
  { client, clock, origin, rightOrigin, parent }: DecodedStruct,
  clocks: UpdateClocks,
): DecodedId | undefined {
  for (const id of [origin, rightOrigin, typeof parent === "string" ? undefined : parent]) {
    if (id === undefined) continue;
    if (id.client === client ? id.clock >= clock : id.clock >= clocks.reached(id.client)) return id;
  }
  return undefined;
}
