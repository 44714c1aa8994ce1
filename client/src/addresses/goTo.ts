import { navigate } from "wouter/use-browser-location";

/** Goes to an address of ours: as a step that Back undoes, or in place of the one that is shown. */
export function goTo(address: string, how: "push" | "replace" = "push"): void {
  navigate(address, { replace: how === "replace" });
}
