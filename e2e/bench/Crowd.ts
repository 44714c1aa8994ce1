import { buildCollabUrl } from "@throughline/api";
import type { Point } from "@throughline/scene";
import type { ApiActor } from "../actors/signInByFetch.ts";
import { LoadClient } from "./load/LoadClient.ts";

/** How often each of them sends where their hand is: as often as the client does. */
const everyMs = 50;

/** What one of them holds, and where their cursor circles, in board units. */
export interface Held {
  readonly ids: readonly string[];
  readonly at: Point;
}

/** People on a board who each hold some cards and move them about; nothing of it is written. */
export class Crowd {
  readonly #people: readonly LoadClient[];
  readonly #timers: readonly ReturnType<typeof setInterval>[];

  private constructor(people: readonly LoadClient[], held: readonly Held[]) {
    this.#people = people;
    this.#timers = people.map((person, who) => {
      let turn = who;
      return setInterval(() => {
        turn += 1 / 8;
        const { ids, at } = held[who] ?? { ids: [], at: { x: 0, y: 0 } };
        const dx = Math.round(Math.cos(turn) * 120);
        const dy = Math.round(Math.sin(turn) * 80);
        person.sendPresence({ cursor: [at.x + dx, at.y + dy], drag: { ids, dx, dy }, selection: ids, editing: null });
      }, everyMs);
    });
  }

  /** One person for each handful of cards. */
  static async join(actor: ApiActor, boardId: string, held: readonly Held[]): Promise<Crowd> {
    const { token } = await actor.api.createCollabToken();
    const url = buildCollabUrl(actor.origin);
    const address = { protocol: "hocuspocus", url, document: `board/${boardId}`, token } as const;
    const people = held.map(() => new LoadClient(address));
    await Promise.all(people.map((person) => person.joined()));
    return new Crowd(people, held);
  }

  leave(): void {
    for (const timer of this.#timers) clearInterval(timer);
    for (const person of this.#people) person.close();
  }
}
