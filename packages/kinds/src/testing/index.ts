export type { RandomCall } from "./boards.ts";
export { describeConformance } from "./conformance.ts";
export { describeConvergence } from "./convergence.ts";
