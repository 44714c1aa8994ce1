import { ApiError, type Routes } from "@throughline/api";
import type { Kind, Template } from "@throughline/kinds";
import { createBoard as create } from "../../commands/createBoard.ts";
import { requestedKind } from "../../content/openBoard.ts";
import { requireRight } from "../../policies/requireRight.ts";
import { inTheirLanguage } from "../inTheirLanguage.ts";

/** Makes a board, empty or from one of its kind's templates. */
export const createBoard = inTheirLanguage<Routes["createBoard"]>(async ({ services, principal, body }) => {
  requireRight(principal, "workspace.createBoard");
  const kind = requestedKind(body.kind, ["body", "kind"]);
  const template = body.template === undefined ? undefined : requestedTemplate(kind, body.template);
  const id = await create(services, principal, {
    kind,
    title: body.title ?? template?.title ?? kind.label,
    fill: template && ((board, origin) => board.transact(origin, template.build)),
  });
  return { id };
});

function requestedTemplate(kind: Kind, id: string): Template {
  const template = kind.templates.find((each) => each.id === id);
  if (template !== undefined) return template;
  const message = `${kind.label} has no template called "${id}"`;
  throw new ApiError("invalid-request", message, [{ path: ["body", "template"], message }]);
}
