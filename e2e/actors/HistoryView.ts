import { expect, type Locator } from "@playwright/test";
import type { BoardActor } from "./BoardActor.ts";

/** The history of an open board on somebody's screen: the timeline, what differs, the replay. */
export class HistoryView {
  readonly #person: BoardActor;

  constructor(person: BoardActor) {
    this.#person = person;
  }

  get panel(): Locator {
    return this.#person.page.getByRole("complementary", { name: "History" });
  }

  /** The list of differences. */
  get changes(): Locator {
    return this.panel.getByRole("list", { name: "Changes" });
  }

  /** The legend over the canvas. */
  get legend(): Locator {
    return this.#person.page.getByRole("group", { name: "Changes" });
  }

  get replayBar(): Locator {
    return this.#person.page.getByRole("group", { name: "Replay" });
  }

  /** What the live region said last of one's own doing. */
  get told(): Locator {
    return this.#person.page.locator("[data-live=own]");
  }

  async opens(): Promise<void> {
    await this.#person.page.getByRole("banner").getByRole("button", { name: "History" }).click();
    await expect(this.panel.getByRole("button", { name: /^Now/ })).toBeVisible();
  }

  /** A row of the timeline by its words. */
  row(words: string | RegExp): Locator {
    return this.panel.locator("[data-timeline-row]").filter({ hasText: words }).first();
  }

  /** Looks at a point and waits until the board is as it was. */
  async looksAt(words: string | RegExp): Promise<void> {
    await this.row(words).click();
    await this.seesPast();
  }

  async comparesWith(words: string): Promise<void> {
    await this.panel.getByRole("button", { name: /^Compared with/ }).click();
    await this.#person.page.getByRole("menuitemradio", { name: words }).click();
    await this.seesPast();
  }

  async seesPast(): Promise<void> {
    await expect(this.#person.page.getByRole("application", { name: "Board as it was" })).toBeVisible();
  }

  async seesNow(): Promise<void> {
    await expect(this.#person.page.getByRole("application", { name: "Board", exact: true })).toBeVisible();
  }

  /** How many marks of which kind are on the canvas: "added 1, moved 2". */
  async seesMarks(words: string): Promise<void> {
    await expect(this.#person.canvas).toHaveAttribute("data-marks", words);
  }

  /** The line of a difference in the list. */
  change(name: string): Locator {
    return this.changes.getByRole("button").filter({ hasText: name });
  }
}
