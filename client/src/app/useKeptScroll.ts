import { useLayoutEffect } from "react";

/** How far each page was scrolled when it was left, by its path, in CSS pixels. */
const kept = new Map<string, number>();
/** Whether one is on the way back (or forth again), and not to something new. */
let isReturning = false;

// The first is the browser's own, the second is told by the router for each step that one takes.
addEventListener("popstate", () => (isReturning = true));
addEventListener("pushState", () => (isReturning = false));

/** A new page begins at its top; who comes back to one finds it where they left it. `path`: of the page that is shown. */
export function useKeptScroll(path: string): void {
  useLayoutEffect(() => {
    scrollTo({ top: isReturning ? (kept.get(path) ?? 0) : 0, behavior: "instant" });
    const keep = () => kept.set(path, scrollY);
    addEventListener("scroll", keep, { passive: true });
    return () => removeEventListener("scroll", keep);
  }, [path]);
}
