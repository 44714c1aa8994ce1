import { expect, type Locator } from "@playwright/test";
import type { BoardContent } from "@throughline/model";
import type { Point } from "@throughline/scene";
import { BoardsActor } from "./BoardsActor.ts";
import { touchPage } from "./touchPage.ts";
import { CanvasPlaces, type CanvasView } from "./CanvasPlaces.ts";
import { elementWithText, type StoredElement } from "./elementWithText.ts";

/** What the bars at the foot of the board cover, in pixels. */
const barHeight = 80;

/** Somebody on an open board: what they do with mouse, finger and keys, and what they see. */
export class BoardActor extends BoardsActor {
  /** What they point with. */
  hands: "mouse" | "touch" = "mouse";
  /** The board that is open, by id. */
  boardId = "";

  async opensBoard(id: string): Promise<void> {
    this.boardId = id;
    await this.opens(`/boards/${id}`);
    await this.seesBoard();
  }

  /** Makes a link to the open board, by which somebody else joins it. */
  async invites(visitor: BoardActor): Promise<void> {
    const { url } = await this.api.createLink({ params: { id: this.boardId }, body: { role: "editor" } });
    await visitor.joinsBy(url);
    visitor.boardId = this.boardId;
    await visitor.seesBoard();
  }

  /** The board is drawn and the server has everything. */
  async seesBoard(): Promise<void> {
    await expect(this.canvas).toHaveAttribute("data-camera", /,/);
    await this.seesSaved();
  }

  get canvas(): Locator {
    return this.page.locator("[data-board-canvas]");
  }

  get saveState(): Locator {
    return this.page.getByRole("banner").getByRole("status");
  }

  async seesSaved(): Promise<void> {
    await expect(this.saveState).toHaveText("Saved");
  }

  /** The field in which a text of the canvas is typed. */
  get textField(): Locator {
    return this.canvas.locator("xpath=..").locator("textarea");
  }

  /** What the server has of the open board. */
  stored(): Promise<BoardContent> {
    return this.api.getElements({ params: { id: this.boardId } });
  }

  /** The stored element with this text, once the server has it. */
  async findsStored(text: string): Promise<StoredElement> {
    let found: StoredElement | undefined;
    await expect
      .poll(async () => (found = elementWithText(await this.stored(), text)) !== undefined, {
        message: `the server has “${text}”`,
        intervals: [50, 100, 200],
      })
      .toBe(true);
    if (!found) throw new Error(`“${text}” isn't stored`);
    return found;
  }

  async expectStored(...texts: string[]): Promise<void> {
    for (const text of texts) await this.findsStored(text);
  }

  async expectNotStored(text: string): Promise<void> {
    await expect.poll(async () => elementWithText(await this.stored(), text), { message: text }).toBeUndefined();
  }

  /** The canvas as it is shown once it rests. */
  async canvasView(): Promise<CanvasView> {
    let text = "";
    await expect
      .poll(
        async () => {
          const before = text;
          text = (await this.canvas.getAttribute("data-camera")) ?? "";
          return text !== "" && text === before;
        },
        { message: "the board rests", intervals: [150] },
      )
      .toBe(true);
    const [x = 0, y = 0, zoom = 1] = text.split(",").map(Number);
    const box = await this.canvas.boundingBox();
    if (!box) throw new Error("The canvas isn't on the screen");
    return { x, y, zoom, box };
  }

  /** Where things are on this screen now, as the server knows the board. */
  async places(): Promise<CanvasPlaces> {
    const view = await this.canvasView();
    return new CanvasPlaces(await this.stored(), view);
  }

  /**
   * The middle of the element with this text, or of the "+" or handle with these words, in page pixels; the board is
   * scrolled until it is in the open.
   */
  async placeOf(what: string): Promise<Point> {
    let place: Point | undefined;
    await expect
      .poll(
        async () => {
          const places = await this.places();
          const key = elementWithText(await this.stored(), what)?.id ?? what;
          place = places.of(key);
          if (place === undefined || (await this.#scrollsTo(place, places.isOpen(key)))) return false;
          return this.page.evaluate(isOnCanvas, place);
        },
        { message: `“${what}” has a place on the canvas that no bar covers` },
      )
      .toBe(true);
    if (!place) throw new Error(`“${what}” has no place`);
    return place;
  }

  /** Sees the whole of something that is on the screen, with nothing over its middle and its ends. Scrolls nothing. */
  async seesUncovered(what: string): Promise<void> {
    const look = async () => {
      const key = elementWithText(await this.stored(), what)?.id ?? what;
      const box = (await this.places()).boxOf(key);
      if (!box) return "it has no place";
      const middle = box.y + box.height / 2;
      const points = [0.1, 0.5, 0.9].map((part) => ({ x: box.x + box.width * part, y: middle }));
      for (const point of points) if (!(await this.page.evaluate(isOnCanvas, point))) return "something lies over it";
      return "uncovered";
    };
    await expect.poll(look, { message: what }).toBe("uncovered");
  }

  /** Wheels a place that lies under a bar or off the screen into the middle. Returns whether that was needed. */
  async #scrollsTo({ x, y }: Point, isUncovered: boolean): Promise<boolean> {
    const { box } = await this.canvasView();
    const isOpen =
      isUncovered &&
      x > box.x + 8 &&
      x < box.x + box.width - 24 &&
      y > box.y + 12 &&
      y < box.y + box.height - barHeight;
    if (isOpen) return false;
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    if (this.hands === "touch") await this.#slidesTwoFingers(middle, { x: middle.x - x, y: middle.y - y });
    else {
      await this.page.mouse.move(middle.x, middle.y);
      await this.page.mouse.wheel(x - middle.x, y - middle.y);
    }
    return true;
  }

  async clicks(what: string): Promise<void> {
    const { x, y } = await this.placeOf(what);
    await this.page.mouse.click(x, y);
  }

  /** Opens an element's text by a double click and sees the field. */
  async opensText(what: string): Promise<void> {
    const { x, y } = await this.placeOf(what);
    await this.page.mouse.dblclick(x, y);
    await expect(this.textField).toBeFocused();
  }

  /** Types letter by letter where the cursor is. */
  async types(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async presses(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Adds something by the "+" with these words, types its text and ends with Escape. */
  async adds(plus: string, text: string): Promise<void> {
    await this.clicks(plus);
    await expect(this.textField).toBeFocused();
    await this.types(text);
    await this.presses("Escape");
  }

  /** A short touch in the middle of something. */
  async taps(what: string): Promise<void> {
    const { x, y } = await this.placeOf(what);
    await this.page.touchscreen.tap(x, y);
  }

  /** Puts a finger on something, slides it somewhere and lifts it. */
  async dragsByFinger(what: string, to: Point): Promise<void> {
    await touchPage(this.page, [[await this.placeOf(what), to]]);
  }

  /** Two fingers that slide together move the board, whatever lies under them. */
  async #slidesTwoFingers({ x, y }: Point, by: Point): Promise<void> {
    const fingers = [-40, 40].map((beside) => ({ x: x + beside, y }));
    await touchPage(
      this.page,
      fingers.map((finger) => [finger, { x: finger.x + by.x, y: finger.y + by.y }]),
    );
  }

  /** Takes something with the mouse and holds it over a place. */
  async holds(what: string, over: Point): Promise<void> {
    const from = await this.placeOf(what);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + over.x) / 2, (from.y + over.y) / 2, { steps: 4 });
    await this.page.mouse.move(over.x, over.y, { steps: 4 });
  }

  async letsGo(): Promise<void> {
    await this.page.mouse.up();
  }

  async drags(what: string, to: Point): Promise<void> {
    await this.holds(what, to);
    await this.letsGo();
  }

  /** Spans a frame around elements with these texts by the mouse, which selects them all. */
  async spans(...texts: string[]): Promise<void> {
    for (const text of texts) await this.placeOf(text);
    const [places, board] = [await this.places(), await this.stored()];
    const boxes = texts.flatMap((text) => places.boxOf(elementWithText(board, text)?.id ?? "") ?? []);
    const margin = 3;
    const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
    const right = Math.max(...boxes.map(({ x, width }) => x + width));
    const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
    await this.page.mouse.move(left - margin, top - margin);
    await this.page.mouse.down();
    await this.page.mouse.move(right + margin, bottom + margin, { steps: 6 });
    await this.page.mouse.up();
  }

  /** Runs an operation that makes one element, by the API; returns its id. */
  async makes(boardId: string, name: string, args: Record<string, unknown>): Promise<string> {
    const { results } = await this.api.runOperations({
      params: { id: boardId },
      body: { operations: [{ name, args }] },
    });
    return (results[0] as { id: string }).id;
  }

  /** Chooses an entry of the board's ⋯ menu. */
  async choosesFromMenu(entry: string): Promise<void> {
    await this.page.getByRole("banner").getByRole("button", { name: "More", exact: true }).click();
    await this.page.getByRole("menuitem", { name: entry }).click();
  }

  /** Opens the outline beside the board; the focus goes into it. */
  async opensOutline(): Promise<void> {
    await this.presses("Alt+2");
    await expect(this.outline.locator("[data-stop]:focus")).toBeVisible();
  }

  get outline(): Locator {
    return this.page.getByRole("region", { name: "Outline" });
  }

  /** The element with this text in the outline, or a button there that adds something. */
  outlined(text: string): Locator {
    return this.outline.locator("[data-stop]").filter({ has: this.page.getByText(text, { exact: true }) });
  }

  async seesInOutline(...texts: string[]): Promise<void> {
    for (const text of texts) await expect(this.outlined(text)).toBeVisible();
  }

  /** The texts of all elements as the outline lists them, from top to bottom. */
  async outlineOrder(): Promise<string[]> {
    return this.outline.locator("[data-stop]").allInnerTexts();
  }

  /** Presses a key until the focus is on something with these words. Throws when it doesn't get there. */
  async goes(key: string, words: string): Promise<void> {
    const passed: string[] = [];
    for (let presses = 0; presses < 60; presses++) {
      const focused = await this.page.evaluate(focusedWords);
      if (focused.includes(words)) return;
      passed.push(focused);
      await this.presses(key);
    }
    throw new Error(`${key} doesn't lead to “${words}”, but to ${Array.from(new Set(passed)).join(", ")}`);
  }

  /** Presses the button that the focus is on, types into the field that opens and ends. */
  async addsByKeys(text: string): Promise<void> {
    await this.presses("Enter");
    await expect(this.outline.getByRole("textbox")).toBeFocused();
    // Some begin with a name that the program suggests.
    await this.presses("Control+a");
    await this.types(text);
    await this.presses("Control+Enter");
    await expect.poll(() => this.page.evaluate(focusedWords)).toContain(text);
  }

  /** Opens the menu of what the focus is on and goes along its entries, one menu deeper with each; the last is chosen. */
  async choosesByKeys(...path: string[]): Promise<void> {
    await this.presses("Shift+F10");
    await expect(this.page.getByRole("menu")).toBeVisible();
    // It takes the focus when it has come up, a moment after it is there.
    await expect.poll(() => this.page.evaluate(isInMenu)).toBe(true);
    for (const [depth, words] of path.entries()) {
      await this.goes("ArrowDown", words);
      await this.presses(depth === path.length - 1 ? "Enter" : "ArrowRight");
    }
    await expect(this.page.getByRole("menu")).toHaveCount(0);
  }

  /** Goes to the canvas and lets go of what is selected there, whose bar and inspector lie over other things. */
  async selectsNothing(): Promise<void> {
    await this.presses("Alt+1");
    await expect(this.canvas).toBeFocused();
    await this.presses("Escape");
  }

  async undoes(): Promise<void> {
    await this.canvas.focus();
    await this.presses("Control+z");
  }
}

/** Whether the canvas is what one hits at a place. Runs in the page. */
function isOnCanvas({ x, y }: Point): boolean {
  return document.elementFromPoint(x, y)?.closest("[data-board-canvas]") instanceof HTMLElement;
}

/** Whether a menu has the focus. Runs in the page. */
function isInMenu(): boolean {
  return document.activeElement?.closest("[role=menu]") instanceof HTMLElement;
}

/** The name of what has the focus. Runs in the page. */
function focusedWords(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return "nothing";
  const words = element.getAttribute("aria-label") ?? element.innerText;
  return element instanceof HTMLInputElement ? `${element.type} ${words}` : words;
}
