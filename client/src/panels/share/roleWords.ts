import type { LiveKind } from "@throughline/kinds";
import { linkRoles, type LinkRole } from "@throughline/api";
import { say } from "./words/say.ts";

const words: Readonly<Record<LinkRole, string>> = {
  editor: say.canEdit,
  sorter: say.canSort,
  commenter: say.canComment,
  viewer: say.canView,
};

/**
 * The roles that a link to a board of a kind can give, as people say them, the one that is meant most often first: who
 * is invited to a card sort sorts. Comments come with a later version, so nobody is offered them yet.
 */
export function roleChoices({ arranging }: Pick<LiveKind, "arranging">): readonly RoleChoice[] {
  const sorter: readonly LinkRole[] = arranging === undefined ? [] : ["sorter"];
  const others = linkRoles.filter((role) => role !== "commenter" && role !== "sorter");
  return [...sorter, ...others].map((value) => ({ value, label: say.everyone({ may: words[value] }) }));
}

/** A role that can be chosen. */
export interface RoleChoice {
  readonly value: LinkRole;
  readonly label: string;
}

/** What a link lets its guests do: "can edit". */
export function roleWords(role: string): string {
  const known = linkRoles.find((candidate) => candidate === role);
  return known ? words[known] : role;
}
