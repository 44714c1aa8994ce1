export { describeWords } from "./describeWords.ts";
export { forgottenIn, inPseudoLanguage } from "./pseudoLanguage.ts";
