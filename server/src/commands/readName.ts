import { ApiError } from "@throughline/api";
import { visibleLine } from "@throughline/model";

/**
 * The name that somebody gives to a revision or a key, as it will stand beside others: one line that can be seen.
 * @throws ApiError `invalid-request` when nothing of it can be
 */
export function readName(typed: string): string {
  const name = visibleLine(typed);
  if (name !== "") return name;
  const message = "needs something that can be seen";
  throw new ApiError("invalid-request", "The request is not valid", [{ path: ["body", "name"], message }]);
}
