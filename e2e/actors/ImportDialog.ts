import { expect, type Locator } from "@playwright/test";
import type { Person } from "./Person.ts";

/** The dialog that makes a board from a file, in one person's browser. */
export class ImportDialog {
  readonly #person: Person;

  constructor(person: Person) {
    this.#person = person;
  }

  get dialog(): Locator {
    return this.#person.page.getByRole("dialog", { name: "Import a file" });
  }

  /** The select by which a column of the file is chosen for a field. */
  field(label: string): Locator {
    return this.dialog.getByRole("combobox", { name: label });
  }

  get importButton(): Locator {
    return this.dialog.getByRole("button", { name: "Import", exact: true });
  }

  async opens(): Promise<void> {
    await this.#person.page.getByRole("button", { name: /^Import a file/ }).click();
    await expect(this.dialog.getByRole("button", { name: "Choose a file" })).toBeVisible();
  }

  async chooses(name: string, content: string | Buffer): Promise<void> {
    const buffer = typeof content === "string" ? Buffer.from(content) : content;
    await this.dialog.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer });
  }

  /** The kind of board that the file becomes. */
  async choosesKind(label: string): Promise<void> {
    await this.dialog.getByRole("radiogroup").getByText(label, { exact: true }).click();
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.dialog.getByText(text).filter({ visible: true }).first()).toBeVisible();
  }
}
