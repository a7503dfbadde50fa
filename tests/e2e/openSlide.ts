import type { Locator, Page } from 'playwright-core'

/** Values of a slide's controls by their label: a number for a slider, a text for an option of a select or a choice. */
export type ControlValues = Readonly<Record<string, number | string>>

/** Goes to a slide of the deck after so many clicks and waits until it stands. */
export async function openSlide(page: Page, site: string, slide: number, clicks = 0): Promise<Locator> {
  await page.goto(`${site}#/${slide}${clicks > 0 ? `?clicks=${clicks}` : ''}`)
  const shown = page.locator(`.slidev-page-${slide}:visible`)
  await shown.locator('.slidev-layout').waitFor()
  return shown
}

/** Sets controls of a slide as a person would. */
export async function setControls(slide: Locator, values: ControlValues): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    if (typeof value === 'number')
      await slide.getByRole('slider', { name: label, exact: true }).fill(String(value))
    else if (await slide.getByRole('combobox', { name: label, exact: true }).count() > 0)
      await slide.getByRole('combobox', { name: label, exact: true }).selectOption({ label: value })
    else
      await slide.getByRole('group', { name: label, exact: true }).getByRole('radio', { name: value, exact: true }).check()
  }
}

/** The numbers that a slide shows, by their name. */
export async function shownNumbers(slide: Locator): Promise<Record<string, string>> {
  const pairs = await slide.locator('[data-number]').evaluateAll(elements => elements.map(element => [(element as HTMLElement).dataset.number ?? '', element.textContent ?? '']))
  return Object.fromEntries(pairs) as Record<string, string>
}
