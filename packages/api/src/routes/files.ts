import { defineRoute } from "../route.ts";
import { boardParams } from "../schemas/common.ts";
import {
  exportFormats,
  missingLettersHeader,
  exportQuerySchema,
  importAnswerSchema,
  importQuerySchema,
  picturePlanSchema,
  planQuerySchema,
  pictureQuerySchema,
} from "../schemas/files.ts";

/** Boards in and out as files and pictures. */
export const fileRoutes = {
  importBoard: defineRoute({
    method: "POST",
    path: "/api/boards/import",
    tag: "Files",
    summary: "Make a board from a CSV, Excel, JSON or board file",
    description:
      "Send the file itself as the body, at most 5 MB. Encoding, sheet, header, columns and the order of dates are found " +
      "where the query doesn't say; with `dryRun` nothing is made, and the answer tells what was found and what has to " +
      "be said first.",
    access: "known",
    query: importQuerySchema,
    body: {
      file: true,
      description: "The file",
      mediaTypes: [
        "text/csv",
        "text/tab-separated-values",
        "text/plain",
        "application/json",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/octet-stream",
      ],
    },
    answer: { status: 201, json: importAnswerSchema },
    errors: ["not-allowed", "unreadable-file", "too-large", "wrong-content-type"],
  }),
  exportBoard: defineRoute({
    method: "GET",
    path: "/api/boards/:id/export",
    tag: "Files",
    summary: "The board as a file",
    description:
      `Where no font on the server has letters that a PNG or PDF needs, boxes stand in their place and the header ` +
      `\`${missingLettersHeader}\` names their scripts: \`Bengali, Khmer\`.`,
    access: "known",
    params: boardParams,
    query: exportQuerySchema,
    answer: { status: 200, mediaTypes: Object.values(exportFormats) },
    errors: ["not-found", "picture-too-large"],
  }),
  planExport: defineRoute({
    method: "GET",
    path: "/api/boards/:id/export/plan",
    tag: "Files",
    summary: "What pictures of the board would be, before any is made: how many pages, which letters they lack",
    access: "known",
    params: boardParams,
    query: planQuerySchema,
    answer: { status: 200, json: picturePlanSchema },
    errors: ["not-found"],
  }),
  getThumbnail: defineRoute({
    method: "GET",
    path: "/api/boards/:id/thumbnail.png",
    tag: "Files",
    summary: "A small picture of the board, at most 640 × 400 pixels",
    access: "known",
    params: boardParams,
    query: pictureQuerySchema,
    answer: { status: 200, mediaTypes: ["image/png"] },
    errors: ["not-found"],
  }),
};
