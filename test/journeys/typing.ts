import type { Page } from 'playwright-core'
import type { Visibility } from '../../src/core/visibility.ts'

/** Fields to fill in; absent ones stay as they are. */
export interface Typed {
  visibility?: Visibility
  name?: string
  words?: string
  country?: string
  email?: string
  consent?: boolean
}

/** Fills in the open form, in any language. Ticks the consent box unless `consent` is false. */
export async function typeIn(page: Page, { visibility, name, words, country, email, consent = true }: Typed) {
  if (visibility) await page.locator(`label[for="v-${visibility}"]`).click()
  if (name !== undefined) await page.locator('#name').fill(name)
  if (words !== undefined) await page.locator('#descriptor').fill(words)
  if (country !== undefined) await page.locator('#country').selectOption(country)
  if (email !== undefined) await page.locator('#email').fill(email)
  await page.locator('#consent').setChecked(consent)
}

/** Presses the form's own button, not a language button. */
export const send = (page: Page): Promise<void> => page.locator('#sign-form fieldset > button').click()
