// Preloaded into measured servers: answers how much memory is in use once garbage is gone.
import process from "node:process";

const megabytes = (bytes: number) => Math.round(bytes / 1e4) / 100;

process.on("message", (message) => {
  if (message !== "memory") return;
  // Twice, because what finalizers let go is only collected by the next round.
  globalThis.gc?.();
  setTimeout(() => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
    process.send?.({ heapMb: megabytes(heapUsed + arrayBuffers), residentMb: megabytes(rss) });
  }, 100);
});
// Nobody shall stay alive only because someone might ask.
process.channel?.unref();
