import { linkRoles, type LinkRole } from "@throughline/api";

const words: Readonly<Record<LinkRole, string>> = {
  editor: "can edit",
  commenter: "can comment",
  viewer: "can view",
};

/** The roles that a link can give, as people say them: "can edit". Comments come with a later version, so nobody is offered them yet. */
export const roleChoices = linkRoles
  .filter((role) => role !== "commenter")
  .map((value) => ({ value, label: `Everyone with the link ${words[value]}` }));

/** What a link lets its guests do: "can edit". */
export function roleWords(role: string): string {
  const known = linkRoles.find((candidate) => candidate === role);
  return known ? words[known] : role;
}
