import type { CloseAction } from "@throughline/api";
import { ValueStore, type ReadableStore } from "./ValueStore.ts";

/** How a board stands with the server. */
export interface ConnectionState {
  /** `refused`: the server has said no and asking again would not help; `action` says what does. */
  readonly status: "connecting" | "online" | "offline" | "refused";
  /** The server's word for the refusal, or for why the last connection ended. */
  readonly reason?: string;
  readonly action?: CloseAction;
  /** How many elements were changed on this device and wait for the server's word; the board's title counts as one. */
  readonly pending: number;
  /** Changed elements of earlier visits in this browser's copy, which couldn't be opened: they wait for a visit that can. */
  readonly unread: number;
  /** The server has everything; true is only said when it was acknowledged. */
  readonly saved: boolean;
  /** Waiting changes are also kept in this browser and survive a closed tab. */
  readonly kept: boolean;
}

/** The connection of one board as the screen shows it. */
export class ConnectionStore implements ReadableStore<ConnectionState> {
  /** The server has said so since the last change here and since the connection was made. */
  #isAcknowledged = false;
  readonly #state = new ValueStore<ConnectionState>({
    status: "connecting",
    pending: 0,
    unread: 0,
    saved: false,
    kept: false,
  });

  get(): ConnectionState {
    return this.#state.get();
  }

  subscribe(listener: () => void): () => void {
    return this.#state.subscribe(listener);
  }

  change(change: Partial<Omit<ConnectionState, "saved">> & { readonly acknowledged?: boolean }): void {
    const { acknowledged, ...fields } = change;
    const now = this.get();
    const next = { ...now, ...fields };
    const isNoneHere = next.pending === 0 && next.unread === 0;
    this.#isAcknowledged = next.status === "online" && (acknowledged ?? this.#isAcknowledged);
    const saved = this.#isAcknowledged && isNoneHere;
    const known = Object.entries({ ...next, saved }).every(
      ([key, value]) => now[key as keyof ConnectionState] === value,
    );
    if (!known) this.#state.set({ ...next, saved });
  }
}
