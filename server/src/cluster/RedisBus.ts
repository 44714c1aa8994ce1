import { createClient } from "@redis/client";
import type { Logger } from "pino";
import type { Bus } from "./Bus.ts";

/** Pauses between attempts to connect grow up to this. */
const longestPauseMs = 1_000;
/** Under way to a Redis that doesn't answer; what is more is dropped. */
const mostUnanswered = { messages: 2_000, bytes: 16 * 1024 * 1024 };

/**
 * Messages by Redis' publish and subscribe, all on one channel. Two connections, because one that is subscribed can do
 * nothing else on older versions of Redis. Both connect again by themselves for ever; in between, messages are dropped.
 */
export class RedisBus implements Bus {
  readonly #channel: string;
  readonly #logger: Logger;
  readonly #publisher: ReturnType<typeof connect>;
  readonly #subscriber: ReturnType<typeof connect>;
  #onMessage: (message: Uint8Array) => void = () => undefined;
  #onChange: (isUp: boolean) => void = () => undefined;
  #isSubscribed = false;
  #isUp = false;
  #isClosed = false;
  readonly #unanswered = { messages: 0, bytes: 0 };

  /** Begins to connect; `url` is `redis://…` or `rediss://…`. Installations that share a Redis have channels of their own. */
  constructor(url: string, channel: string, logger: Logger) {
    this.#channel = channel;
    this.#logger = logger;
    this.#publisher = connect(url);
    this.#subscriber = connect(url);
    for (const client of [this.#publisher, this.#subscriber]) {
      client.on("error", (error: unknown) => {
        this.#logger.debug({ err: error }, "Redis");
        this.#look();
      });
      client.on("ready", () => this.#look());
      client.on("reconnecting", () => this.#look());
      // What fails is tried again until `close`; each failure was an "error" already.
      client.connect().catch(() => undefined);
    }
    this.#subscriber.on("ready", () => void this.#subscribe());
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  send(message: Uint8Array): void {
    const waiting = this.#unanswered;
    const isFull = waiting.messages >= mostUnanswered.messages || waiting.bytes >= mostUnanswered.bytes;
    if (isFull || this.#isClosed || !this.#publisher.isReady) return;
    const size = message.byteLength;
    waiting.messages += 1;
    waiting.bytes += size;
    const answered = () => {
      waiting.messages -= 1;
      waiting.bytes -= size;
    };
    const bytes = Buffer.from(message.buffer, message.byteOffset, size);
    this.#publisher.publish(this.#channel, bytes).then(answered, answered);
  }

  onMessage(listener: (message: Uint8Array) => void): void {
    this.#onMessage = listener;
  }

  onChange(listener: (isUp: boolean) => void): void {
    this.#onChange = listener;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#onMessage = () => undefined;
    this.#onChange = () => undefined;
    for (const client of [this.#publisher, this.#subscriber]) client.destroy();
  }

  async #subscribe(): Promise<void> {
    // After a lost connection the client subscribes again by itself, before it says that it is ready.
    if (!this.#isSubscribed) {
      try {
        await this.#subscriber.subscribe(this.#channel, (message) => this.#onMessage(message), true);
        this.#isSubscribed = true;
      } catch (error) {
        this.#logger.debug({ err: error }, "Redis: not subscribed");
      }
    }
    this.#look();
  }

  #look(): void {
    const isUp = !this.#isClosed && this.#isSubscribed && this.#publisher.isReady && this.#subscriber.isReady;
    if (isUp === this.#isUp) return;
    this.#isUp = isUp;
    this.#onChange(isUp);
  }
}

function connect(url: string) {
  return createClient({
    url,
    RESP: 2,
    disableOfflineQueue: true,
    // A connection that a firewall has cut without a word is noticed by its unanswered pings.
    pingInterval: 2_000,
    maintNotifications: "disabled",
    socket: {
      connectTimeout: 3_000,
      socketTimeout: 6_000,
      reconnectStrategy: (attempts) =>
        Math.min(longestPauseMs, 50 * 2 ** Math.min(attempts, 6)) * (0.8 + 0.2 * Math.random()),
    },
  });
}
