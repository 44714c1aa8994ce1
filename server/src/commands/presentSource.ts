import type { StateSource } from "../history/historyWork.ts";
import { presentState } from "../history/stateSource.ts";
import type { Board } from "../store/BoardStore.ts";
import { contentName } from "../content/openBoard.ts";
import type { Services } from "./Services.ts";

/** A board as it is now, by what the log holds, to be built elsewhere. */
export async function presentSource({ store }: Pick<Services, "store">, board: Board): Promise<StateSource> {
  return presentState(await store.updates.load(contentName(board.id)));
}
