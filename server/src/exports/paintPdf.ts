import { PDFDocument } from "@napi-rs/canvas";
import { paintScene, type FontOf, type Palette, type Scene } from "@throughline/scene";
import { pictureFrame } from "./paintPicture.ts";

/** Points per board unit: one unit is a CSS pixel, 1/96 inch, and a point is 1/72. */
const pointsPerUnit = 0.75;

/** The longest side that PDF readers accept, in points. */
const maxPageSide = 14_400;

/**
 * Inter puts other glyphs for "-5", "10:30", "(1)" or "A-B" than for the letters alone. In a PDF they stand for no letter,
 * and who searches or copies finds "5", "10 30", "1" and "AB".
 */
export const plainLetters = '"calt" 0, "clig" 0, "liga" 0';

/** The board as a PDF of one page that fits it: shapes as shapes and text as text, which can be selected and searched. */
export function paintPdf(scene: Scene, palette: Palette, title: string, fontOf: FontOf): Buffer {
  const frame = pictureFrame(scene);
  const scale = Math.min(pointsPerUnit, maxPageSide / frame.width, maxPageSide / frame.height);
  const document = new PDFDocument({ title, creator: "Throughline" });
  const blank = document.beginPage(frame.width * scale, frame.height * scale);
  const page = Object.assign(blank, { fontFeatureSettings: plainLetters });
  page.scale(scale, scale);
  page.translate(-frame.x, -frame.y);
  page.fillStyle = palette.paper;
  page.fillRect(frame.x, frame.y, frame.width, frame.height);
  paintScene(page, scene, palette, { fontOf });
  document.endPage();
  return document.close();
}
