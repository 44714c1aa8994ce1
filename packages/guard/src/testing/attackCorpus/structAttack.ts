import { buildUpdate, type StructSpec } from "../buildUpdate.ts";
import type { Attack, AttackOutcome, AttackTarget } from "./attack.ts";

/** An attack by one update in the attacker's own name, which says these things from clock 0 on. */
export function structAttack(
  name: string,
  outcome: AttackOutcome,
  structs: (target: AttackTarget) => readonly StructSpec[],
): Attack {
  return {
    name,
    outcome,
    build: (target) => [buildUpdate({ sections: [{ client: target.mine, clock: 0, structs: structs(target) }] })],
  };
}
