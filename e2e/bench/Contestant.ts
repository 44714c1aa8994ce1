import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildCollabUrl } from "@throughline/api";
import * as Y from "yjs";
import { freePort } from "../freePort.ts";
import { buildBigBoard } from "./bigBoard.ts";
import { createBigBoard } from "./joinTime.ts";
import type { LoadProtocol, LoadRoom } from "./load/LoadJob.ts";
import { MeasuredProcess } from "./MeasuredProcess.ts";
import { startMeasured } from "./startMeasured.ts";

/** A document to work on, as the load needs it. */
export type RoomPlace = Omit<LoadRoom, "clients" | "writers">;

/** One of the servers that are measured against each other. */
export interface Contestant {
  readonly name: "throughline" | "hocuspocus" | "y-websocket";
  readonly protocol: LoadProtocol;
  readonly process: MeasuredProcess;
  /** Makes documents with this many cards each. The rivals have no store: a client brings them the content. */
  makeRooms(count: number, cards: number): Promise<RoomPlace[]>;
  stop(): Promise<void>;
}

/** The names of all contestants, ours first. */
export const contestants: readonly Contestant["name"][] = ["throughline", "hocuspocus", "y-websocket"];

/** Starts one, alone. Stop it before the next one begins, or they take each other's time. */
export function startContestant(name: Contestant["name"]): Promise<Contestant> {
  if (name === "throughline") return startThroughline();
  return name === "hocuspocus" ? startHocuspocus() : startYWebsocket();
}

async function startThroughline(): Promise<Contestant> {
  const server = await startMeasured();
  const { process, actor } = server;
  return {
    name: "throughline",
    protocol: "hocuspocus",
    process,
    async makeRooms(count, cards) {
      const boards: string[] = [];
      for (let made = 0; made < count; made++) boards.push(await createBigBoard(actor, cards));
      const { key } = await actor.api.createApiKey({ body: { name: "bench" } });
      return boards.map((board) => ({ urls: [buildCollabUrl(actor.origin)], document: `board/${board}`, token: key }));
    },
    stop: () => server.stop(),
  };
}

async function startHocuspocus(): Promise<Contestant> {
  const server = new MeasuredProcess(fileURLToPath(new URL("rivals/plainHocuspocus.ts", import.meta.url)));
  const url = await server.printed();
  return { ...rival("hocuspocus", "hocuspocus", server, url) };
}

async function startYWebsocket(): Promise<Contestant> {
  const manifest = fileURLToPath(import.meta.resolve("@y/websocket-server/package.json"));
  const preload = [fileURLToPath(new URL("rivals/withoutDatabase.ts", import.meta.url))];
  const port = await freePort();
  const program = join(dirname(manifest), "src", "server.js");
  const server = new MeasuredProcess(program, { HOST: "127.0.0.1", PORT: String(port) }, preload);
  await server.printed();
  return rival("y-websocket", "y-websocket", server, `ws://127.0.0.1:${port}`);
}

function rival(name: Contestant["name"], protocol: LoadProtocol, server: MeasuredProcess, url: string): Contestant {
  return {
    name,
    protocol,
    process: server,
    async makeRooms(count, cards) {
      const seed = Buffer.from(Y.encodeStateAsUpdate(buildBigBoard("journey-map", cards).doc)).toString("base64");
      return Array.from({ length: count }, (_, index) => ({
        urls: [url],
        document: `room-${cards}-${index}`,
        token: "",
        seed,
      }));
    },
    stop: () => server.stop(),
  };
}
