import type { ApiActor } from "../actors/signInByFetch.ts";
import { BenchClient } from "./BenchClient.ts";
import { buildBigFile } from "./bigBoard.ts";
import { percentile, rounded, timed } from "./statistics.ts";

/** Puts a board of a given size on the server, a journey map where no kind is named, and returns its id. */
export async function createBigBoard({ api }: ApiActor, cards: number, kind = "journey-map"): Promise<string> {
  const body = JSON.stringify(buildBigFile(kind, cards));
  const made = await api.importBoard({ query: { kind, format: "json" }, body });
  if (!made.id) throw new Error(`The board was not made: ${JSON.stringify(made)}`);
  return made.id;
}

/** Time from opening the socket to having the whole board, while another client has it open (warm). */
export async function measureJoin(actor: ApiActor, cards: number) {
  const boardId = await createBigBoard(actor, cards);
  const { token } = await actor.api.createCollabToken();
  const first = new BenchClient(actor.origin, boardId, token);
  const coldMs = await timed(() => first.joined());
  const warm: number[] = [];
  for (let n = 0; n < 7; n++) {
    const client = new BenchClient(actor.origin, boardId, token);
    warm.push(await timed(() => client.joined()));
    client.close();
  }
  first.close();
  return {
    cards,
    coldMs: rounded(coldMs),
    warmMedianMs: rounded(percentile(warm, 0.5)),
    warmMaxMs: rounded(Math.max(...warm)),
  };
}
