import { ApiError } from "@throughline/api";
import { say } from "./words/say.ts";

/** What is said when a point of the past can't be shown: it is gone, or it couldn't be fetched. */
export function goneWords(error: unknown): { readonly title: string; readonly safe: string; readonly todo: string } {
  if (error instanceof ApiError && error.code === "not-found") {
    return {
      title: say.momentGone,
      safe: say.keptForWhile,
      todo: say.chooseAnother,
    };
  }
  return {
    title: say.momentNotLoaded,
    safe: say.boardSafe,
    todo: say.checkConnection,
  };
}
