/** How long a condition takes to become true after something was done: `action` begins the clock as it ends. */
export async function millisecondsUntil(action: () => Promise<void>, seen: () => Promise<void>): Promise<number> {
  await action();
  const from = performance.now();
  await seen();
  return performance.now() - from;
}
