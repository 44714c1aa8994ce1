import type { Logger } from "pino";
import { z } from "zod";
import type { SettingsStore } from "../store/SettingsStore.ts";

/** Where the settings keep it. */
export const recoveryKey = "recovery";

const day = 24 * 60 * 60 * 1_000;

/** Long enough for people who were away to come back with what their browser holds. */
const recoveryDays = 14;

/** How often it is asked anew whether another server ended it. */
const rereadMs = 10_000;

const stateSchema = z.object({ since: z.number(), until: z.number(), backupAt: z.number() });

/** A time of recovery: when the restore was, when it ends by itself, and from when the backup is; ms since 1970. */
export type RecoveryState = z.infer<typeof stateSchema>;

/** What a restore writes under `recoveryKey`. */
export function recoveryAfter(restoredAt: number, backupAt: number): string {
  return JSON.stringify({
    since: restoredAt,
    until: restoredAt + recoveryDays * day,
    backupAt,
  } satisfies RecoveryState);
}

/**
 * Whether an older backup was restored lately. While it was, browsers may hold changes that the server has lost, other
 * people's among them: from members the guard then takes those too, which otherwise only their author may send.
 */
export class Recovery {
  readonly #settings: SettingsStore;
  readonly #logger: Logger;
  readonly #timer: NodeJS.Timeout;
  #state: RecoveryState | undefined;

  private constructor(settings: SettingsStore, logger: Logger, state: RecoveryState | undefined) {
    this.#settings = settings;
    this.#logger = logger;
    this.#state = state;
    this.#timer = setInterval(() => void this.#reread(), rereadMs).unref();
  }

  /** Reads whether it is on, and says so in the log. Rejects when the settings can't be read. */
  static async open(settings: SettingsStore, logger: Logger): Promise<Recovery> {
    const recovery = new Recovery(settings, logger, await readState(settings));
    const state = recovery.current();
    if (state !== undefined) {
      const until = new Date(state.until).toISOString();
      logger.warn(
        { until },
        "recovering: a backup was restored; members' browsers may bring back what it lacks, also of others",
      );
    }
    return recovery;
  }

  /** The time of recovery, while it lasts. Cheap. */
  current(now = Date.now()): RecoveryState | undefined {
    return this.#state !== undefined && now < this.#state.until ? this.#state : undefined;
  }

  /** Whether structs of others are accepted when somebody sends them again. */
  isOn(): boolean {
    return this.current() !== undefined;
  }

  /** Begins it now, on other servers of the same store within some seconds, and gives it. */
  async begin(now = Date.now()): Promise<RecoveryState> {
    const value = recoveryAfter(now, now);
    await this.#settings.set(recoveryKey, value);
    this.#state = stateSchema.parse(JSON.parse(value));
    this.#logger.warn("recovering was begun");
    return this.#state;
  }

  /** Ends it now, on other servers of the same store within some seconds; false when it wasn't on. */
  async end(): Promise<boolean> {
    const ended = await this.#settings.delete(recoveryKey);
    this.#state = undefined;
    if (ended) this.#logger.warn("recovering was ended");
    return ended;
  }

  /** Stops asking. */
  stop(): void {
    clearInterval(this.#timer);
  }

  async #reread(): Promise<void> {
    try {
      this.#state = await readState(this.#settings);
    } catch (error) {
      // As it was: the store's own checks say loudly that it is gone.
      this.#logger.debug({ err: error }, "recovery can't be reread");
    }
  }
}

async function readState(settings: SettingsStore): Promise<RecoveryState | undefined> {
  const value = await settings.get(recoveryKey);
  if (value === undefined) return undefined;
  const parsed = stateSchema.safeParse(JSON.parse(value));
  return parsed.success ? parsed.data : undefined;
}
