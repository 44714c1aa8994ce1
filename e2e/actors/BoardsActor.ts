import { expect, type Locator } from "@playwright/test";
import { Person } from "./Person.ts";

/** Somebody on the page of all boards. */
export class BoardsActor extends Person {
  async opensBoards(): Promise<void> {
    await this.opens("/");
    await expect(this.page.getByRole("heading", { name: "Your boards" })).toBeVisible();
  }

  /** Makes a board through the template picker and ends up on it. Returns its id. */
  async createsBoard(kind: string, template: string, title: string): Promise<string> {
    await this.page.getByRole("button", { name: new RegExp(`^${kind}`) }).click();
    const dialog = this.page.getByRole("dialog", { name: `New ${kind.toLowerCase()}` });
    await dialog.getByRole("radio", { name: template, exact: true }).check();
    await dialog.getByLabel("Title").fill(title);
    await dialog.getByRole("button", { name: "Create board" }).click();
    await this.page.waitForURL(/\/boards\/[^/]+$/);
    return this.page.url().split("/").at(-1) ?? "";
  }

  /** A board in the list. */
  card(title: string): Locator {
    return this.page.getByRole("listitem").filter({ has: this.page.getByText(title, { exact: true }) });
  }

  async seesBoards(...titles: string[]): Promise<void> {
    for (const title of titles) await expect(this.card(title)).toHaveCount(1);
  }

  async doesNotSeeBoards(...titles: string[]): Promise<void> {
    for (const title of titles) await expect(this.card(title)).toHaveCount(0);
  }

  /** Chooses an entry of a board's menu. */
  async chooses(entry: string, title: string): Promise<void> {
    await this.page.getByRole("button", { name: `More for ${title}` }).click();
    await this.page.getByRole("menuitem", { name: entry }).click();
  }

  async renames(title: string, next: string): Promise<void> {
    await this.chooses("Rename…", title);
    const dialog = this.page.getByRole("dialog", { name: "Rename board" });
    await dialog.getByLabel("Title").fill(next);
    await dialog.getByRole("button", { name: "Rename" }).click();
    await expect(dialog).toBeHidden();
  }

  async searchesFor(text: string): Promise<void> {
    await this.page.getByRole("searchbox").fill(text);
    await expect(this.page).toHaveURL(text === "" ? /^[^?]*$/ : /[?&]q=/);
  }

  /** The search knows what is on a board a few seconds after it was written. */
  async expectFoundBy(query: string, boardId: string): Promise<void> {
    await expect
      .poll(async () => (await this.api.listBoards({ query: { query } })).boards.map(({ id }) => id))
      .toContain(boardId);
  }

  async opensBin(): Promise<void> {
    await this.page.getByRole("link", { name: "Bin" }).click();
    await expect(this.page.getByRole("heading", { name: "Bin", level: 2 })).toBeVisible();
  }
}
