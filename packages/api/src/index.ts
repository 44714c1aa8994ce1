export * from "./closeReason.ts";
export * from "./documentName.ts";
export * from "./protocol.ts";
export { ApiError } from "./ApiError.ts";
export { buildOpenApi, openApiPath, type DocumentedKind } from "./buildOpenApi.ts";
export { buildRouteUrl, createApiClient, type ApiClient, type CallOptions } from "./createApiClient.ts";
export { errorBodySchema, errorStatus, type ErrorBody, type ErrorCode, type ErrorDetail } from "./errorCode.ts";
export { buildMomentId, isMomentId, parseMomentId } from "./momentId.ts";
export {
  ownerIdOf,
  type ApiKeyPrincipal,
  type GuestPrincipal,
  type Principal,
  type UserPrincipal,
} from "./principal.ts";
export * from "./rights.ts";
export * from "./roles.ts";
export * from "./route.ts";
export { routes, type RouteName, type Routes } from "./routes.ts";
export { meSchema, newApiKeySchema, passwordLength, personNameSchema, setupSchema } from "./schemas/account.ts";
export { boardSummarySchema, newBoardSchema, type BoardSummary } from "./schemas/board.ts";
export { idSchema, titleSchema } from "./schemas/common.ts";
export type { HistoryChanges, HistoryComparison, HistoryEntry, HistoryMoment, ReplayPage } from "./schemas/history.ts";
export {
  exportFormats,
  fileEncodings,
  maxImportBytes,
  missingLettersHeader,
  paperNames,
  type ExportFormat,
  type PaperName,
  type PicturePlan,
} from "./schemas/files.ts";
