import { kinds } from "@throughline/kinds";
import { type FixedRule } from "@throughline/guard";
import { createFixedRule } from "@throughline/model/rules";

const rules: ReadonlyMap<string, FixedRule> = new Map(
  kinds.flatMap(({ id, schema, arranging }) =>
    arranging === undefined ? [] : [[id, createFixedRule(schema.elements.values(), arranging.fixed)]],
  ),
);

/** What who only arranges boards of a kind leaves as it is; undefined where such boards aren't arranged, the same object each time. */
export function fixedRuleOf(kind: string): FixedRule | undefined {
  return rules.get(kind);
}
