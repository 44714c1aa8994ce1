import { startPostgres, startRedis } from "@throughline/server/testing";
import { buildCollabUrl } from "@throughline/api";
import { owner, ServerProcess } from "../actors/ServerProcess.ts";
import { signInByFetch } from "../actors/signInByFetch.ts";
import { cpuTime } from "./cpuTime.ts";
import { createBigBoard } from "./joinTime.ts";
import type { LoadResult } from "./load/LoadJob.ts";
import { runLoad } from "./load/runLoad.ts";
import { rounded } from "./statistics.ts";

const seconds = 8;

/**
 * What several servers cost: the same room at one server and divided between two, on one PostgreSQL and one Redis.
 * 1,000 cards; a fifth of the clients move a card 20 times a second, all send cursors 10 times a second.
 * `crossToSame`: p95 to clients at the other server by p95 to those at the same, in the same run.
 * `cpuRatio`: processor time of two servers by that of one; Redis and PostgreSQL aside.
 */
export async function measureCluster(clients: number) {
  const services = await Promise.all([startPostgres(), startRedis()]);
  try {
    const [postgres, redis] = services;
    const environment = {
      DATABASE_URL: postgres.url,
      REDIS_URL: redis.url,
      ADMIN_EMAIL: owner.email,
      ADMIN_PASSWORD: owner.password,
      LOG_LEVEL: "warn",
    };
    const one = await measureServers(1, clients, environment);
    const two = await measureServers(2, clients, environment);
    return {
      clients,
      one,
      two,
      crossToSame: rounded((two.otherPlaceP95Ms ?? Number.NaN) / (two.samePlaceP95Ms ?? Number.NaN)),
      cpuRatio: rounded(two.cpu / one.cpu),
    };
  } finally {
    await Promise.all(services.map((service) => service.end()));
  }
}

/** What a load came to, with the processors' share that all servers together used while people worked. */
type ClusterResult = LoadResult & { readonly cpu: number };

async function measureServers(
  count: number,
  clients: number,
  environment: Readonly<Record<string, string>>,
): Promise<ClusterResult> {
  const servers = await Promise.all(Array.from({ length: count }, () => ServerProcess.start(environment)));
  try {
    const [first] = servers;
    if (first === undefined) throw new Error("There is no server to measure");
    const actor = await signInByFetch(first.origin, owner);
    const boardId = await createBigBoard(actor, 1_000);
    const { token } = await actor.api.createCollabToken();
    const cpuOfAll = () => servers.reduce((sum, { pid }) => sum + cpuTime(pid), 0);
    let before = 0;
    let from = 0;
    const result = await runLoad(
      {
        protocol: "hocuspocus",
        rooms: [
          {
            urls: servers.map(({ origin }) => buildCollabUrl(origin)),
            document: `board/${boardId}`,
            token,
            clients,
            writers: Math.max(2, Math.round(clients / 5)),
          },
        ],
        editsPerSecond: 20,
        cursorsPerSecond: 10,
        seconds,
      },
      () => {
        before = cpuOfAll();
        from = performance.now();
      },
    );
    // The wait for the last edits is in it on both sides of the ratio, and short.
    return { ...result, cpu: rounded((cpuOfAll() - before) / (performance.now() - from)) };
  } finally {
    await Promise.all(servers.map((server) => server.remove()));
  }
}
