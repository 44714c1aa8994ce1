export { fuzzGuard, type GuardFuzzResult, type GuardFuzzRun } from "./fuzzGuard.ts";
export type { NetworkFaults } from "./Network.ts";
export { differingBoard, runConvergence, runMesh, type Convergence, type ConvergenceRun, type Peer } from "./peers.ts";
