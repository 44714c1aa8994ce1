export {
  addAttackedElement,
  attackCorpus,
  findTarget,
  type Attack,
  type AttackOutcome,
  type AttackTarget,
} from "./attackCorpus/index.ts";
export { buildUpdate, type ContentSpec, type IdSpec, type UpdateSpec } from "./buildUpdate.ts";
export { GuardedHub, type HubConnection, type VerdictCounts } from "./GuardedHub.ts";
export { mutateUpdate } from "./mutateUpdate.ts";
