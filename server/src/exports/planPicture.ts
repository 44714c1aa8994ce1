import { ApiError, paperNames, type PaperName, type PicturePlan } from "@throughline/api";
import { missingScripts } from "./fonts/missingScripts.ts";
import { planPages } from "./pages/planPages.ts";
import type { PlanJob } from "./RenderJob.ts";
import { withLaidBoard, type LaidBoard } from "./withLaidBoard.ts";

/**
 * Says of a board what pictures of it would be, without drawing any.
 * @throws ApiError `invalid-request` when nothing of the board lies in the job's area
 */
export function planPicture(job: PlanJob): PicturePlan {
  return withLaidBoard(job, (laid) => {
    const { scene, part, board, fonts } = laid;
    const pages = Object.fromEntries(paperNames.map((paper) => [paper, countPages(laid, paper)]));
    const heading = { title: board.title, caption: "" };
    return {
      pages: pages as PicturePlan["pages"],
      missing: missingScripts(fonts, { scene, shown: part.view, isPart: job.area !== undefined, heading }),
    };
  });
}

function countPages({ scene, part }: LaidBoard, paper: PaperName): number | null {
  try {
    return planPages(scene, paper, part).pages.length;
  } catch (error) {
    if (error instanceof ApiError && error.code === "picture-too-large") return null;
    throw error;
  }
}
