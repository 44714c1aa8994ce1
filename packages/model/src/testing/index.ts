export { LossyNetwork, type NetworkFaults } from "./LossyNetwork.ts";
export { differingPeer, runConvergence, type ConvergenceRun, type Peer } from "./peers.ts";
