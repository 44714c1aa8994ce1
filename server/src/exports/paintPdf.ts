import { PDFDocument } from "@napi-rs/canvas";
import type { FontOf, Palette, TextLayout } from "@throughline/scene";
import type { Picture } from "./Picture.ts";
import { layOutSheet, paintSheet } from "./sheet.ts";

/** Points per board unit: one unit is a CSS pixel, 1/96 inch, and a point is 1/72. */
const pointsPerUnit = 0.75;

/** The longest side that PDF readers accept, in points. */
const maxPageSide = 14_400;

/**
 * Inter puts other glyphs for "-5", "10:30", "(1)" or "A-B" than for the letters alone. In a PDF they stand for no letter,
 * and who searches or copies finds "5", "10 30", "1" and "AB".
 */
export const plainLetters = '"calt" 0, "clig" 0, "liga" 0';

/** The picture as a PDF of one page that fits it: shapes as shapes and text as text, which can be selected and searched. */
export function paintPdf(picture: Picture, palette: Palette, title: string, fontOf: FontOf, text: TextLayout): Buffer {
  const sheet = layOutSheet(picture, text, pointsPerUnit, ({ width, height }) =>
    Math.min(pointsPerUnit, maxPageSide / width, maxPageSide / height),
  );
  const { frame, scale } = sheet;
  const document = new PDFDocument({ title, creator: "Throughline" });
  const page = document.beginPage(frame.width * scale, frame.height * scale);
  paintSheet(Object.assign(page, { fontFeatureSettings: plainLetters }), sheet, palette, fontOf);
  document.endPage();
  return document.close();
}
