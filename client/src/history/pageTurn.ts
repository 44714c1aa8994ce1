/** Not in every browser. What waits here goes on before tasks that came later. */
interface YieldingScheduler {
  yield?(): Promise<void>;
}

/**
 * Lets the page do what it has to, painting and input first, and resolves when it is this one's turn again. Unlike
 * timers, which browsers hold back for 4 ms and longer, it costs nothing when there is nothing else to do.
 */
export function pageTurn(): Promise<void> {
  const { scheduler }: { readonly scheduler?: YieldingScheduler } = globalThis;
  return scheduler?.yield?.() ?? turnOfChannel();
}

function turnOfChannel(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
