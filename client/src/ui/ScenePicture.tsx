import { useEffect, useRef } from "react";
import classes from "./ScenePicture.module.css";

/**
 * A scene's SVG as part of the page, so that it is set in the page's own font, which a picture loaded by address
 * couldn't use. Goes through the XML parser, not through HTML.
 */
export function ScenePicture({ svg, label }: { readonly svg: string; readonly label: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    if (parsed.nodeName !== "svg") return;
    parsed.removeAttribute("width");
    parsed.removeAttribute("height");
    parsed.removeAttribute("role");
    parsed.setAttribute("preserveAspectRatio", "xMidYMid meet");
    // The host bears the name; a title inside would also become a tooltip over the whole picture.
    parsed.querySelector("title")?.remove();
    host.current?.replaceChildren(document.importNode(parsed, true));
  }, [svg]);
  return <div ref={host} role="img" aria-label={label} className={classes.picture} />;
}
