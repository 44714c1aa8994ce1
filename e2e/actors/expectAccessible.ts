import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";

/** The rules of axe that depend on colours. */
const colourRules = ["color-contrast", "link-in-text-block"];

/**
 * Axe finds nothing on the page as it is now: WCAG and axe's best practices. Of these, "all content is in landmarks" is
 * not asked of menus that are open: they hang on their button, wherever in the page's markup they are put.
 */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await test.step(`axe: ${state}`, async () => {
    const found = await findFaults(axeFor(page));
    const inMenus = await page.evaluate(
      (selectors) =>
        selectors.filter((selector) => document.querySelector(selector)?.closest("[data-portal]") !== null),
      found.filter(({ id }) => id === "region").map(({ selector }) => selector),
    );
    const faults = found.filter(({ id, selector }) => id !== "region" || !inMenus.includes(selector));
    expect.soft(faults, state).toEqual([]);
  });
}

/**
 * The same in the light and in the dark theme, one after the other on the page as it is. Between the two only colours
 * differ, so in the dark only rules about them are asked.
 */
export async function expectAccessibleInBothThemes(page: Page, state: string): Promise<void> {
  await expectAccessible(page, state);
  await test.step(`axe in the dark: ${state}`, async () => {
    await wears(page, "dark");
    expect.soft(await findFaults(axeFor(page).withRules(colourRules)), `${state}, dark`).toEqual([]);
    await wears(page, "light");
  });
}

/** Changes the theme, and waits until it is there. What still fades is brought to its end: waiting for it hung once. */
async function wears(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", colorScheme);
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
  });
}

/** The pages have no frames, so that axe needs no second page beside this one to put together what it found in each. */
function axeFor(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
}

interface Fault {
  readonly id: string;
  readonly help: string;
  readonly at: string;
  readonly selector: string;
}

async function findFaults(axe: AxeBuilder): Promise<Fault[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, target }) => ({ id, help, at: html.slice(0, 160), selector: String(target[0]) })),
  );
}
