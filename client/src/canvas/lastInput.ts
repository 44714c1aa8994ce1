let last: "keyboard" | "pointer" = "pointer";

if (typeof window !== "undefined") {
  const keys = new Set(["Shift", "Control", "Alt", "Meta"]);
  window.addEventListener("keydown", (event) => !keys.has(event.key) && (last = "keyboard"), { capture: true });
  window.addEventListener("pointerdown", () => (last = "pointer"), { capture: true });
}

/**
 * What the person used last. The browser's `:focus-visible` takes a focus that the program sets for the keyboard's, and
 * the canvas gets its focus mostly that way.
 */
export function lastInput(): "keyboard" | "pointer" {
  return last;
}
