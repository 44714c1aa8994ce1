import { PDFDocument } from "@napi-rs/canvas";
import { paintScene, type Palette, type Scene } from "@throughline/scene";
import { pictureFrame } from "./paintPicture.ts";

/** Points per board unit: one unit is a CSS pixel, 1/96 inch, and a point is 1/72. */
const pointsPerUnit = 0.75;

/** The longest side that PDF readers accept, in points. */
const maxPageSide = 14_400;

/** The board as a PDF of one page that fits it: shapes as shapes and text as text, which can be selected and searched. */
export function paintPdf(scene: Scene, palette: Palette, title: string): Buffer {
  const frame = pictureFrame(scene);
  const scale = Math.min(pointsPerUnit, maxPageSide / frame.width, maxPageSide / frame.height);
  const document = new PDFDocument({ title, creator: "Throughline" });
  const page = document.beginPage(frame.width * scale, frame.height * scale);
  page.scale(scale, scale);
  page.translate(-frame.x, -frame.y);
  page.fillStyle = palette.paper;
  page.fillRect(frame.x, frame.y, frame.width, frame.height);
  paintScene(page, scene, palette);
  document.endPage();
  return document.close();
}
