import { ApiError } from "@throughline/api";

/** What is said when a point of the past can't be shown: it is gone, or it couldn't be fetched. */
export function goneWords(error: unknown): { readonly title: string; readonly safe: string; readonly todo: string } {
  if (error instanceof ApiError && error.code === "not-found") {
    return {
      title: "This moment is gone",
      safe: "Moments are kept for a while only; saved states stay.",
      todo: "Choose another one on the timeline.",
    };
  }
  return {
    title: "This moment couldn't be loaded",
    safe: "The board is safe.",
    todo: "Check your connection and try again.",
  };
}
