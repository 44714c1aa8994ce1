import { describe, inject, it } from "vitest";

/** What a test can need beside this program. */
export type ServiceName = "postgres" | "redis";

/**
 * A `describe` for tests that need PostgreSQL or Redis, which it has started (and installed where it may) when it calls
 * `body` with their addresses. Where one can't be had, the tests are skipped with the reason in their name, which the
 * summary repeats; with CI set that is a failure instead, so that it can't go unnoticed. Await it at the top of a file.
 */
export async function describeWithServices<Name extends ServiceName>(
  title: string,
  names: readonly Name[],
  body: (urls: Readonly<Record<Name, string>>) => void,
): Promise<void> {
  const answers = await Promise.all(names.map(askFor));
  const problems = answers.flatMap(({ problem }) => problem ?? []);
  const urls = Object.fromEntries(answers.map(({ name, url }) => [name, url])) as Record<Name, string>;
  if (problems.length === 0) {
    describe(title, () => body(urls));
    return;
  }
  const reason = problems.join(" ");
  if (process.env.CI !== undefined && process.env.CI !== "" && process.env.CI !== "false") {
    it(`${title} can run`, () => {
      throw new Error(reason);
    });
    return;
  }
  describe.skip(`${title} [not run: ${reason}]`, () => body(urls));
}

async function askFor<Name extends ServiceName>(name: Name): Promise<{ name: Name; url: string; problem?: string }> {
  const response = await fetch(`${inject("services")}/${name}`);
  const text = await response.text();
  return response.ok ? { name, url: text } : { name, url: "", problem: text };
}
