export { boardRules, createBoardRules } from "./boardRules.ts";
export { createFixedRule } from "./fixedRule.ts";
