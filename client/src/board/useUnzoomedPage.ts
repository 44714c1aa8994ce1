import { useEffect } from "react";

/**
 * Pinches and Ctrl with the wheel are for the board, wherever on its page the pointer is: a page that is zoomed by
 * accident leaves bars out of reach. Zooming it by keys and menus of the browser goes on working.
 */
export function useUnzoomedPage(): void {
  useEffect(() => {
    const stop = new AbortController();
    const options = { capture: true, passive: false, signal: stop.signal };
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey) event.preventDefault();
    };
    window.addEventListener("wheel", onWheel, options);
    // Safari's own events for a pinch, on trackpads and on screens.
    for (const type of ["gesturestart", "gesturechange", "gestureend"]) {
      window.addEventListener(type, (event) => event.preventDefault(), options);
    }
    return () => stop.abort();
  }, []);
}
