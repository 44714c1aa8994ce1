import { kinds } from "@throughline/kinds";
import { type GuardRules } from "@throughline/guard";
import { createBoardRules } from "@throughline/model/rules";

const rules: ReadonlyMap<string, GuardRules> = new Map(
  kinds.map(({ id, schema }) => [id, createBoardRules(schema.elements.values())]),
);

/** What people may write into boards of a kind; undefined for a kind that this program doesn't have. */
export function rulesOfKind(kind: string): GuardRules | undefined {
  return rules.get(kind);
}
