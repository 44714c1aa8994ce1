export { fuzzGuard, type GuardFuzzResult, type GuardFuzzRun } from "./fuzzGuard.ts";
export {
  addAttackedElement,
  attackCorpus,
  findTarget,
  type Attack,
  type AttackOutcome,
  type AttackTarget,
} from "./attackCorpus/index.ts";
export { buildUpdate, type UpdateSpec } from "./buildUpdate.ts";
export type { NetworkFaults } from "./Network.ts";
export { differingBoard, runConvergence, runMesh, type Convergence, type ConvergenceRun, type Peer } from "./peers.ts";
