import { intersectsRect } from "@throughline/scene";
import type { Picture } from "../Picture.ts";
import type { TextFonts } from "./fontsFor.ts";

/** The scripts of which letters are missing on a picture, as people name them. */
export function missingScripts(fonts: TextFonts, { scene, shown, heading }: Picture): string[] {
  const painted = scene.items
    .filter(({ bounds, pin }) => pin !== undefined || intersectsRect(bounds, shown))
    .flatMap(({ nodes }) => nodes)
    .flatMap((node) => (node.kind === "text" ? node.lines : []))
    .join("");
  return fonts.missing(`${heading?.title ?? ""}${painted}`).map(({ script }) => script);
}
