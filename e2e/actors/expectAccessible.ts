import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";

/**
 * Axe finds nothing on the page as it is now: WCAG and axe's best practices. Of these, "all content is in landmarks" is
 * not asked of menus that are open: they hang on their button, wherever in the page's markup they are put.
 */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await test.step(`axe: ${state}`, async () => {
    const all = await new AxeBuilder({ page }).disableRules("region").analyze();
    const landmarks = await new AxeBuilder({ page }).withRules("region").exclude("[data-portal]").analyze();
    const found = [...all.violations, ...landmarks.violations].map(({ id, help, nodes }) => {
      return { id, help, at: nodes.map(({ html }) => html.slice(0, 160)) };
    });
    expect.soft(found, state).toEqual([]);
  });
}
