/** How a server is spoken to: Hocuspocus' protocol (also ours) or that of y-websocket. */
export type LoadProtocol = "hocuspocus" | "y-websocket";

/** People on one document. */
export interface LoadRoom {
  /** WebSocket addresses; clients are spread over them in turn. For y-websocket without the document's name. */
  readonly urls: readonly string[];
  readonly document: string;
  /** Empty where the server asks for none. */
  readonly token: string;
  readonly clients: number;
  /** How many of them drag a card. */
  readonly writers: number;
  /** State that one client brings before the others come, as base64; unset where the server has the document. */
  readonly seed?: string;
}

/** What a load process is to do. */
export interface LoadJob {
  readonly protocol: LoadProtocol;
  readonly rooms: readonly LoadRoom[];
  readonly editsPerSecond: number;
  readonly cursorsPerSecond: number;
  readonly seconds: number;
}

/** What came of it. */
export interface LoadResult {
  readonly edits: number;
  /** Share of edits × other clients that arrived; of several moves of one card that came together, all count. */
  readonly delivered: number;
  readonly deliveries: number;
  /** Milliseconds from an edit on one client to its arrival at another. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** The same, for clients of the same address and of another one; absent where there is one address only. */
  readonly samePlaceP95Ms?: number;
  readonly otherPlaceP95Ms?: number;
  /** WebSocket messages and bytes that all clients received. */
  readonly messages: number;
  readonly megabytes: number;
  /** How busy the load process' event loop was, 0 to 1; near 1 it is measured itself. Waiting for a processor counts. */
  readonly loadBusy: number;
  /** Processor seconds that the load process used meanwhile. */
  readonly loadCpuSeconds: number;
  /** Seconds that people worked, without joining and waiting for the last edits. */
  readonly seconds: number;
  /** Connections that ended before their time. */
  readonly lost: number;
}

/** What a load process says to its parent. */
export type LoadMessage =
  | { readonly type: "joined" }
  | { readonly type: "done"; readonly result: LoadResult }
  | { readonly type: "failed"; readonly message: string };
