// Takes pictures of the running program for people to look at; run by hand, after a build.
//   node e2e/look.ts <folder>              every page and state, three sizes, light and dark
//   node e2e/look.ts --readme <picture>    the one picture of a board for the README
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "@playwright/test";
import { kinds } from "@throughline/kinds";
import { cookiesOf } from "./actors/cookiesOf.ts";
import { ServerProcess, owner } from "./actors/ServerProcess.ts";
import { signInByFetch, type ApiActor } from "./actors/signInByFetch.ts";
import { browserOptions } from "./browserOptions.ts";

/** A board that was made for the pictures. */
interface ShownBoard {
  readonly id: string;
  readonly kind: string;
}

const sizes: readonly { readonly name: string; readonly options: BrowserContextOptions }[] = [
  { name: "1440", options: { viewport: { width: 1440, height: 900 } } },
  { name: "1024", options: { viewport: { width: 1024, height: 768 } } },
  { name: "390", options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
];
const themes = ["light", "dark"] as const;

/** One board of each kind, from the template with the most on it. */
async function makeBoards({ api }: ApiActor): Promise<ShownBoard[]> {
  const made: ShownBoard[] = [];
  for (const kind of kinds) {
    const tried: { id: string; count: number }[] = [];
    for (const template of kind.templates) {
      const { id } = await api.createBoard({ body: { kind: kind.id, template: template.id } });
      tried.push({ id, count: (await api.getElements({ params: { id } })).elements.length });
    }
    tried.sort((a, b) => b.count - a.count);
    const [best, ...others] = tried;
    for (const { id } of others.slice(1)) await api.deleteBoard({ params: { id } });
    if (best) made.push({ id: best.id, kind: kind.id });
  }
  return made;
}

async function openBoard(page: Page, { origin }: ApiActor, { id }: ShownBoard): Promise<void> {
  await page.goto(`${origin}/boards/${id}`);
  await page.locator("[data-camera]").waitFor();
  await page.getByRole("banner").getByRole("status").filter({ hasText: "Saved" }).waitFor();
}

/** The states of the pages, in the order in which they are gone through; each begins where the one before ended. */
async function lookAtPages(
  page: Page,
  actor: ApiActor,
  boards: readonly ShownBoard[],
  take: (name: string) => Promise<void>,
) {
  await page.goto(`${actor.origin}/`);
  await page.getByRole("heading", { name: "Your boards" }).waitFor();
  await page.waitForLoadState("networkidle");
  await take("boards");
  await page.getByRole("button", { name: /^Story map/ }).click();
  await page.getByRole("dialog").waitFor();
  await take("template-picker");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Import a file/ }).click();
  const file = {
    name: "things.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Card;Group\nBus;Ways\n;\nTram;Ways\n"),
  };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByText("What will happen").waitFor();
  await take("import");
  await page.goto(`${actor.origin}/?bin=true`);
  await page.getByRole("heading", { name: "Bin", level: 2 }).waitFor();
  await page.waitForLoadState("networkidle");
  await take("bin");
  for (const board of boards) await lookAtBoard(page, actor, board, (name) => take(`${board.kind}-${name}`));
}

async function lookAtBoard(page: Page, actor: ApiActor, board: ShownBoard, take: (name: string) => Promise<void>) {
  const canvas = page.locator("[data-board-canvas]");
  await openBoard(page, actor, board);
  await take("open");
  await canvas.focus();
  await page.keyboard.press("Shift+Digit1");
  await take("whole");
  await page.keyboard.press("Home");
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
  await take("selected");
  await page.keyboard.press("Enter");
  await take("typing");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+2");
  await page.locator("[data-board-outline] [data-stop]:focus").waitFor();
  await take("outline");
  await page.getByRole("button", { name: "Close the outline" }).click();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await take("palette");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

/** The pages before one is in. */
async function lookOutside(
  page: Page,
  { api, origin }: ApiActor,
  board: ShownBoard,
  take: (name: string) => Promise<void>,
) {
  await page.goto(`${origin}/`);
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await take("sign-in");
  const { url } = await api.createLink({ params: { id: board.id }, body: { role: "editor" } });
  await page.goto(url);
  await page.getByLabel("Your name").waitFor();
  await take("join");
  await page.goto(`${origin}/nowhere`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await take("not-found");
}

async function lookAtAll(browser: Browser, actor: ApiActor, folder: string): Promise<void> {
  const boards = await makeBoards(actor);
  await mkdir(folder, { recursive: true });
  for (const { name: size, options } of sizes) {
    for (const colorScheme of themes) {
      const take = (page: Page) => async (name: string) => {
        await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`) });
      };
      const inside = await browser.newContext({ ...options, colorScheme, reducedMotion: "reduce" });
      await inside.addCookies(cookiesOf(actor));
      const page = await inside.newPage();
      await lookAtPages(page, actor, boards, take(page));
      await inside.close();
      const outside = await browser.newContext({ ...options, colorScheme, reducedMotion: "reduce" });
      const door = await outside.newPage();
      if (boards[0]) await lookOutside(door, actor, boards[0], take(door));
      await outside.close();
    }
  }
}

/** A journey map with two people on it, as a facilitator has it before them. */
async function lookForReadme(browser: Browser, actor: ApiActor, path: string): Promise<void> {
  const boards = await makeBoards(actor);
  const board = boards.find(({ kind }) => kind === "journey-map");
  if (!board) throw new Error("There is no journey map");
  await mkdir(dirname(path), { recursive: true });
  const seats = await Promise.all(
    ["Ana Keller", "Jo Marsh"].map(async (name) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      const { url } = await actor.api.createLink({ params: { id: board.id }, body: { role: "editor" } });
      await page.goto(url);
      await page.getByLabel("Your name").fill(name);
      await page.getByRole("button", { name: "Join the board" }).click();
      await page.locator("[data-camera]").waitFor();
      return page;
    }),
  );
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 2,
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  await context.addCookies(cookiesOf(actor));
  const page = await context.newPage();
  await openBoard(page, actor, board);
  const [ana, jo] = seats;
  await ana?.locator("[data-board-canvas]").focus();
  for (const key of ["Home", "ArrowDown", "ArrowRight", "ArrowDown", "ArrowDown"]) await ana?.keyboard.press(key);
  await ana?.mouse.move(640, 250);
  await jo?.mouse.move(900, 560);
  for (const name of ["Ana Keller", "Jo Marsh"]) await page.getByRole("button", { name: `Go to ${name}` }).waitFor();
  await page.screenshot({ path });
}

const [first, second] = process.argv.slice(2);
const readme = first === "--readme" ? second : undefined;
if (first === undefined || (first === "--readme" && second === undefined)) {
  process.stderr.write("Say where the pictures go: node e2e/look.ts <folder>, or --readme <picture>.\n");
  process.exit(1);
}
const server = await ServerProcess.start();
const browser = await chromium.launch(browserOptions);
try {
  const actor = await signInByFetch(server.origin, owner);
  if (readme !== undefined) await lookForReadme(browser, actor, readme);
  else await lookAtAll(browser, actor, first);
} finally {
  await browser.close();
  await server.remove();
}
