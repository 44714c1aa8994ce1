import { paletteFor, sceneToSvg } from "@throughline/scene";
import { missingScripts } from "./fonts/missingScripts.ts";
import { headingOver } from "./headingOver.ts";
import { paintPages } from "./pages/paintPages.ts";
import { planPages } from "./pages/planPages.ts";
import { paintPdf } from "./paintPdf.ts";
import { paintPng, paintThumbnail } from "./paintPicture.ts";
import { viewportOf, type Picture } from "./Picture.ts";
import type { Drawn, RenderJob } from "./RenderJob.ts";
import { picturePadding } from "./sheet.ts";
import { say } from "./words/say.ts";
import { withLaidBoard, type LaidBoard } from "./withLaidBoard.ts";

/**
 * Draws a board. Takes its time with a large one: call it where nobody waits for the thread.
 * @throws ApiError `picture-too-large`, or `invalid-request` when nothing of the board lies in the job's area
 */
export function renderBoard(job: RenderJob): Drawn {
  return withLaidBoard(job, (laid) => {
    const { board, kind, scene, part } = laid;
    const heading = job.day === undefined ? undefined : { title: nameOf(laid), caption: `${kind.label} · ${job.day}` };
    const isThumbnail = job.format === "thumbnail";
    const isPart = job.area !== undefined;
    const picture = { scene, shown: part.view, isPart, heading: isThumbnail ? undefined : heading };
    // An SVG is looked at elsewhere, with other fonts; nobody reads the letters of a thumbnail.
    const isForReading = job.format === "png" || job.format === "pdf";
    const missing = isForReading ? missingScripts(laid.fonts, picture) : [];
    return { bytes: draw(job, picture, laid, board.title), missing };
  });
}

function nameOf({ board }: LaidBoard): string {
  return board.title || say.untitled;
}

function draw({ format, theme, pages }: RenderJob, picture: Picture, laid: LaidBoard, title: string): Uint8Array {
  const palette = paletteFor(theme);
  const { fontOf, faces, inSvg } = laid.fonts;
  switch (format) {
    case "png":
      return paintPng(picture, palette, fontOf, laid.text);
    case "thumbnail":
      return paintThumbnail(picture, palette, fontOf);
    case "pdf": {
      if (pages === undefined) return paintPdf(picture, palette, title, fontOf, laid.text);
      const heading = picture.heading ?? { title: nameOf(laid), caption: laid.kind.label };
      return paintPages(laid.scene, planPages(laid.scene, pages, laid.part), palette, heading, fontOf);
    }
    case "svg": {
      const { shown, heading } = picture;
      const options = { palette, title, padding: picturePadding, fontFace: faces(), families: inSvg };
      return Buffer.from(
        sceneToSvg(
          { ...picture.scene, bounds: shown },
          { ...options, viewport: viewportOf(picture), heading: heading && headingOver(shown, heading, laid.text) },
        ),
      );
    }
  }
}
