import { createApiClient, type ApiClient } from "@throughline/api";

/** A browser as far as HTTP goes: keeps cookies, sends its origin with every change. */
export class TestBrowser {
  readonly origin: string;
  readonly api: ApiClient;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.origin = origin;
    this.api = createApiClient((address, init) => this.fetch(address, init), origin);
  }

  /** The `Cookie` header it would send now. */
  get cookie(): string {
    return Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join("; ");
  }

  /** The same browser, with its cookies, on the same server at another address. */
  at(origin: string): TestBrowser {
    const browser = new TestBrowser(origin);
    for (const [name, value] of this.#cookies) browser.#cookies.set(name, value);
    return browser;
  }

  /** Like the page's own `fetch`. */
  async fetch(address: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0) headers.set("cookie", this.cookie);
    if (!headers.has("origin") && (init.method ?? "GET") !== "GET") headers.set("origin", this.origin);
    const response = await fetch(new URL(address, this.origin), { ...init, headers });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  /** Sends JSON. */
  send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const request = { method, headers: { "content-type": "application/json", ...headers } };
    return this.fetch(path, body === undefined ? request : { ...request, body: JSON.stringify(body) });
  }

  #keep(line: string): void {
    const [pair = "", ...attributes] = line.split(";");
    const separator = pair.indexOf("=");
    const name = pair.slice(0, separator);
    const isOver = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
    if (isOver) this.#cookies.delete(name);
    else this.#cookies.set(name, pair.slice(separator + 1));
  }
}
