// Before the first picture: the theme that was chosen on this device, so that a dark room doesn't get a white flash.
// A file of its own, because the page's policy allows no script inside it; the program takes over from here.
(() => {
  let chosen;
  try {
    chosen = localStorage.getItem("throughline-theme");
  } catch {
    // A browser that keeps nothing: as on the device.
  }
  const isDark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", isDark ? "dark" : "light");
})();
