import { expect, type BrowserContext, type Page } from "@playwright/test";
import { createApiClient, type ApiClient } from "@throughline/api";

/**
 * Somebody at a browser of their own: what they do on pages that aren't a board, and the API as that browser would
 * call it, for what a check wants to know of the server.
 */
export class Person {
  readonly name: string;
  readonly context: BrowserContext;
  readonly origin: string;
  page: Page;

  constructor(name: string, context: BrowserContext, page: Page, origin: string) {
    this.name = name;
    this.context = context;
    this.page = page;
    this.origin = origin;
  }

  /** The API with this browser's cookies. */
  get api(): ApiClient {
    return createApiClient(async (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set("cookie", await this.cookieHeader());
      headers.set("origin", this.origin);
      return fetch(input, { ...init, headers });
    }, this.origin);
  }

  /** The `Cookie` header that this browser sends to the server. */
  async cookieHeader(): Promise<string> {
    const cookies = await this.context.cookies(this.origin);
    return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  }

  async opens(path: string): Promise<void> {
    await this.page.goto(`${this.origin}${path}`);
  }

  async signsIn(email: string, password: string): Promise<void> {
    await this.page.getByLabel("E-mail").fill(email);
    await this.page.getByLabel("Password", { exact: true }).fill(password);
    await this.page.getByRole("button", { name: "Sign in" }).click();
  }

  async signsOut(): Promise<void> {
    await this.page.getByRole("button", { name: /account of/ }).click();
    await this.page.getByRole("menuitem", { name: "Sign out" }).click();
    await this.seesHeading("Sign in");
  }

  /** Opens a link that somebody sent, and says who one is. */
  async joinsBy(link: string, name: string = this.name): Promise<void> {
    await this.page.goto(link);
    await this.page.getByLabel("Your name").fill(name);
    await this.page.getByRole("button", { name: "Join the board" }).click();
    await expect(this.page).toHaveURL(/\/boards\//);
  }

  async seesHeading(name: string | RegExp): Promise<void> {
    await expect(this.page.getByRole("heading", { name, level: 1 })).toBeVisible();
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }

  /** The check holds now, and holds again when the page is loaded anew. */
  async expectBeforeAndAfterReload(check: () => Promise<void>): Promise<void> {
    await check();
    await this.page.reload();
    await check();
  }
}
