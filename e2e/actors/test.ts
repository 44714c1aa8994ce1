import { test as base, type Browser, type BrowserContextOptions } from "@playwright/test";
import { BoardActor } from "./BoardActor.ts";
import { cookiesOf } from "./cookiesOf.ts";
import { ServerProcess, owner } from "./ServerProcess.ts";
import { signInByFetch, type ApiActor } from "./signInByFetch.ts";

/** What every test of a worker shares: one program, and the owner signed in to it once. */
interface WorkerFixtures {
  readonly server: ServerProcess;
  readonly ownerAtApi: ApiActor;
}

interface Fixtures {
  /** The owner, signed in. */
  readonly facilitator: BoardActor;
  /** The owner, signed in, on a phone. */
  readonly phone: BoardActor;
  /** Somebody whom nobody knows yet, in another browser. */
  readonly visitor: BoardActor;
}

/** Playwright's `test` with people who have browsers of their own and one real server. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const server = await ServerProcess.start();
      await use(server);
      await server.remove();
    },
    { scope: "worker" },
  ],
  ownerAtApi: [async ({ server }, use) => use(await signInByFetch(server.origin, owner)), { scope: "worker" }],
  facilitator: async ({ browser, server, ownerAtApi }, use) => {
    const person = await seat(browser, server, owner.name);
    await person.context.addCookies(cookiesOf(ownerAtApi));
    await use(person);
    await person.context.close();
  },
  phone: async ({ browser, server, ownerAtApi }, use) => {
    const person = await seat(browser, server, owner.name, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      deviceScaleFactor: 2,
    });
    person.hands = "touch";
    await person.context.addCookies(cookiesOf(ownerAtApi));
    await use(person);
    await person.context.close();
  },
  visitor: async ({ browser, server }, use) => {
    const person = await seat(browser, server, "Vera Visitor");
    await use(person);
    await person.context.close();
  },
});

async function seat(
  browser: Browser,
  server: ServerProcess,
  name: string,
  options?: BrowserContextOptions,
): Promise<BoardActor> {
  const context = await browser.newContext(options);
  return new BoardActor(name, context, await context.newPage(), server.origin);
}

export { expect } from "@playwright/test";
