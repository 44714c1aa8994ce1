import { createApiKey, deleteApiKey, listApiKeys } from "./account/apiKeys.ts";
import { createCollabToken } from "./account/createCollabToken.ts";
import { getMe } from "./account/getMe.ts";
import { getSetup, setUp } from "./account/setup.ts";
import { createBoard } from "./boards/createBoard.ts";
import { deleteBoard } from "./boards/deleteBoard.ts";
import { duplicateBoard } from "./boards/duplicateBoard.ts";
import { getBoard } from "./boards/getBoard.ts";
import { getOwners } from "./boards/getOwners.ts";
import { getElements } from "./boards/getElements.ts";
import { listBoards } from "./boards/listBoards.ts";
import { restoreBoard } from "./boards/restoreBoard.ts";
import { runOperations } from "./boards/runOperations.ts";
import { updateBoard } from "./boards/updateBoard.ts";
import { exportBoard } from "./files/exportBoard.ts";
import { planExport } from "./files/planExport.ts";
import { getThumbnail } from "./files/getThumbnail.ts";
import { importBoard } from "./files/importBoard.ts";
import { getOpenApi } from "./getOpenApi.ts";
import type { Handlers } from "./handler.ts";
import { compareHistory } from "./history/compareHistory.ts";
import { getMoment } from "./history/getMoment.ts";
import { listHistory } from "./history/listHistory.ts";
import { replayHistory } from "./history/replayHistory.ts";
import { restoreMoment } from "./history/restoreMoment.ts";
import { getRevision } from "./revisions/getRevision.ts";
import { listRevisions } from "./revisions/listRevisions.ts";
import { previewRevision } from "./revisions/previewRevision.ts";
import { restoreRevision } from "./revisions/restoreRevision.ts";
import { saveRevision } from "./revisions/saveRevision.ts";
import { createLink } from "./sharing/createLink.ts";
import { getInvitation } from "./sharing/getInvitation.ts";
import { join } from "./sharing/join.ts";
import { listLinks } from "./sharing/listLinks.ts";
import { revokeLink } from "./sharing/revokeLink.ts";
import { exportWorkspace } from "./workspace/exportWorkspace.ts";
import { beginRecovery, endRecovery, getRecovery } from "./workspace/recovery.ts";

/** Who does the work of each route. */
export const handlers: Handlers = {
  getOpenApi,
  getSetup,
  setUp,
  getMe,
  createCollabToken,
  listApiKeys,
  createApiKey,
  deleteApiKey,
  importBoard,
  exportBoard,
  planExport,
  getThumbnail,
  listBoards,
  createBoard,
  getBoard,
  updateBoard,
  deleteBoard,
  restoreBoard,
  duplicateBoard,
  getElements,
  getOwners,
  runOperations,
  listRevisions,
  saveRevision,
  getRevision,
  previewRevision,
  restoreRevision,
  listHistory,
  compareHistory,
  replayHistory,
  getMoment,
  restoreMoment,
  listLinks,
  createLink,
  revokeLink,
  getInvitation,
  join,
  getRecovery,
  beginRecovery,
  endRecovery,
  exportWorkspace,
};
