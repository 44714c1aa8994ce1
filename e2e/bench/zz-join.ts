import { ServerProcess, owner } from "../actors/ServerProcess.ts";
import { signInByFetch } from "../actors/signInByFetch.ts";
import { createBigBoard } from "./joinTime.ts";
import { buildCollabUrl } from "@throughline/api";
import * as Y from "yjs";
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
const server = await ServerProcess.start({ADMIN_EMAIL: owner.email, ADMIN_PASSWORD: owner.password, ...(process.env.PROF ? {NODE_OPTIONS:`--cpu-prof --cpu-prof-dir=/tmp/perf`} : {})});
try {
  const actor = await signInByFetch(server.origin, owner);
  const boardId = await createBigBoard(actor, 10_000);
  const { token } = await actor.api.createCollabToken();
  const run = async () => {
    const t0 = performance.now();
    const marks: [string, number][] = [];
    const mark = (n: string) => marks.push([n, Math.round((performance.now() - t0)*10)/10]);
    const socket = new HocuspocusProviderWebsocket({ url: buildCollabUrl(server.origin) });
    const doc = new Y.Doc();
    let bytes = 0;
    doc.on("update", (u: Uint8Array) => { bytes = u.length; mark("updateEvent"); });
    doc.on("beforeTransaction", () => mark("tr"));
    const provider = new HocuspocusProvider({ websocketProvider: socket, name: `board/${boardId}`, document: doc, token,
      onOpen: () => mark("open"), onAuthenticated: () => mark("auth"), onMessage: ({message}) => mark("msg" + message.decoder.arr.length) });
    await new Promise<void>((r) => { provider.on("synced", () => r()); provider.attach(); });
    mark("synced");
    return { close() { provider.destroy(); socket.destroy(); }, marks, bytes, doc };
  };
  const first = await run();
  console.log("cold", JSON.stringify(first.marks));
  const totals: number[] = [];
  for (let i = 0; i < 9; i++) { const c = await run(); totals.push(c.marks.at(-1)![1]); if (i % 3 === 1) console.log("warm", JSON.stringify(c.marks)); c.close(); }
  console.log("warm median", totals.sort((a,b)=>a-b)[4], totals.join(" "));
  // Pure costs in this process
  const t = (n: string, f: () => unknown) => { const s: number[] = []; let r: unknown; for (let i=0;i<7;i++){ const a=performance.now(); r = f(); s.push(performance.now()-a);} s.sort((a,b)=>a-b); console.log(n, s[3]!.toFixed(1), r instanceof Uint8Array ? r.length : ""); return r; };
  const u = t("encode v1", () => Y.encodeStateAsUpdate(first.doc)) as Uint8Array;
  t("apply v1", () => { const d = new Y.Doc(); Y.applyUpdate(d, u); return d; });
  const u2 = t("encode v2", () => Y.encodeStateAsUpdateV2(first.doc)) as Uint8Array;
  t("apply v2", () => { const d = new Y.Doc(); Y.applyUpdateV2(d, u2); return d; });
  first.close();
} finally { await server.remove(); }
process.exit(0);
