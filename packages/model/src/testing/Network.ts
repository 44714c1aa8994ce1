/** How badly a network behaves; chances per message. */
export interface NetworkFaults {
  /** A message is lost and with it the connection, as with TCP: what follows is held until the two meet again. */
  readonly drop: number;
  /** A message arrives twice. */
  readonly duplicate: number;
}

/** What carries the changes of some documents to each other. */
export interface Network {
  /** Cuts or restores one device's links; what it writes meanwhile is exchanged when it is back. */
  setOnline(index: number, online: boolean): void;
  /** Delivers up to `count` waiting messages or bursts of them, from links picked by chance. */
  deliver(count: number): void;
  /** Ends all trouble: every link is restored and everything is exchanged. */
  settle(): void;
}
