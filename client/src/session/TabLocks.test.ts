import { afterEach, describe, expect, it } from "vitest";
import { TabLocks } from "./TabLocks.ts";

const open: TabLocks[] = [];
let made = 0;

afterEach(() => {
  for (const tab of open.splice(0)) tab.end();
});

/** A tab; this runtime gives locks as browsers do. */
function openTab(): TabLocks {
  const tab = new TabLocks(navigator.locks);
  open.push(tab);
  return tab;
}

const newName = () => `tab ${++made}`;

describe("tabs that tell each other whether they live", () => {
  it("tell when one is gone, and not before", async () => {
    const [name, heard] = [newName(), Promise.withResolvers<void>()];
    const [one, two] = [openTab(), openTab()];
    let isGone = false;
    one.hold(name);
    two.whenGone(name, async () => {
      expect(isGone).toBe(true);
      heard.resolve();
    });
    // Whoever asks for another name meanwhile is answered, so the lock is what is waited for.
    await new Promise<void>((resolve) => two.whenGone(newName(), async () => resolve()));
    isGone = true;
    one.end();
    await heard.promise;
  });

  it("tell several of the one that is gone, one after the other", async () => {
    const name = newName();
    const [gone, ...others] = [openTab(), openTab(), openTab()];
    gone.hold(name);
    let running = 0;
    const told = others.map(
      (tab) =>
        new Promise<void>((resolve) =>
          tab.whenGone(name, async () => {
            running += 1;
            expect(running).toBe(1);
            await Promise.resolve();
            running -= 1;
            resolve();
          }),
        ),
    );
    gone.end();
    await Promise.all(told);
  });

  it("ask once while they wait, and not at all when they have ended", async () => {
    const name = newName();
    const [gone, two, ended] = [openTab(), openTab(), openTab()];
    gone.hold(name);
    let runs = 0;
    const run = async () => void (runs += 1);
    for (const tab of [two, two, ended]) tab.whenGone(name, run);
    ended.end();
    gone.end();
    await new Promise<void>((resolve) => openTab().whenGone(name, async () => resolve()));
    expect(runs).toBe(1);
  });

  it("are taken for gone where the browser gives no locks", async () => {
    const tab = new TabLocks(undefined);
    tab.hold("other");
    expect(tab.canTell).toBe(false);
    await new Promise<void>((resolve) => tab.whenGone("other", async () => resolve()));
  });
});
