import { PDFDocument } from "@napi-rs/canvas";
import { paintScene, type FontOf, type Palette, type Scene } from "@throughline/scene";
import { plainLetters } from "../paintPdf.ts";
import type { Heading } from "../Picture.ts";
import { headHeight, margin } from "./paper.ts";
import type { PagePlan } from "./planPages.ts";

/** Points per board unit of the words over each page. */
const headScale = 0.75;

/** The board as a PDF of many pages, each with the title, its number and the headers of what it shows. */
export function paintPages(
  scene: Scene,
  { width, height, scale, pages }: PagePlan,
  palette: Palette,
  heading: Heading,
  fontOf: FontOf,
): Buffer {
  const document = new PDFDocument({ title: heading.title, creator: "Throughline" });
  pages.forEach((strips, index) => {
    const page = Object.assign(document.beginPage(width, height), { fontFeatureSettings: plainLetters });
    page.fillStyle = palette.paper;
    page.fillRect(0, 0, width, height);
    for (const { view, top } of strips) {
      page.save();
      page.translate(margin, margin + headHeight + top);
      page.scale(scale, scale);
      page.beginPath();
      page.rect(0, 0, view.width, view.height);
      page.clip();
      page.translate(-view.x, -view.y);
      paintScene(page, scene, palette, { fontOf, viewport: view });
      page.restore();
    }
    page.translate(margin, margin);
    page.scale(headScale, headScale);
    const right = (width - 2 * margin) / headScale;
    const number = `${heading.caption} · ${index + 1} of ${pages.length}`;
    page.textBaseline = "alphabetic";
    page.fillStyle = palette.quiet;
    page.font = fontOf("meta");
    page.textAlign = "right";
    page.fillText(number, right, 16);
    const room = right - page.measureText(number).width - 24;
    page.fillStyle = palette.ink;
    page.font = fontOf("cardStrong");
    page.textAlign = "left";
    page.fillText(
      cut(heading.title, (title) => page.measureText(title).width <= room),
      0,
      16,
    );
    document.endPage();
  });
  return document.close();
}

/** As much of a line as fits. */
function cut(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && !fits(`${letters.join("")}…`)) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
