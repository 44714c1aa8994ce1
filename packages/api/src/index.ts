export * from "./closeReason.ts";
export * from "./documentName.ts";
export * from "./protocol.ts";
