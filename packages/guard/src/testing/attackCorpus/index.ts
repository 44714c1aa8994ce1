import type { Attack } from "./attack.ts";
import { boardAttacks } from "./boardAttacks.ts";
import { contentAttacks } from "./contentAttacks.ts";
import { costlyAttacks } from "./costlyAttacks.ts";
import { forgedAttacks } from "./forgedAttacks.ts";
import { malformedAttacks } from "./malformedAttacks.ts";
import { placeAttacks } from "./placeAttacks.ts";

export type { Attack, AttackOutcome, AttackTarget } from "./attack.ts";
export { addAttackedElement, findTarget } from "./findTarget.ts";

/** Every attack by update that is known; each must leave a document as it was. Found crashers are added here. */
export const attackCorpus: readonly Attack[] = [
  ...malformedAttacks,
  ...forgedAttacks,
  ...placeAttacks,
  ...contentAttacks,
  ...boardAttacks,
  ...costlyAttacks,
];
