import { expect, test } from 'vitest'
import { translator } from '../../src/locale/translate.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { runApp } from '../support/running-app.ts'
import { countsOf } from '../support/world.ts'

const APPEAL = 'letter-of-relatives'
const say = translator('be')

embeddedOnly('Maryia, on an old phone without JavaScript', (use) => {
  const visit = useBrowser()

  test('signs the relatives’ appeal so that only the organisers see her name, and takes it back', async () => {
    const app = await runApp(use(), { demo: true })
    const phone = await visit({ language: 'be-BY', javaScript: false, width: 360, height: 640 })
    const button = (name: string) => phone.getByRole('button', { name, exact: true })

    // A friend has told her of the appeal. The page comes in her language and warns her.
    await phone.goto(`${app.url}/`)
    await phone.locator(`a[href^="/a/${APPEAL}"]`).click()
    expect(await phone.locator('html').getAttribute('lang')).toBe('be')
    await phone.getByText(say('site.notice.protected')).waitFor()
    expect(await phone.locator('.count strong').textContent()).toBe('148')

    // The bar at the foot of the window leads to the form.
    await phone.locator('.sign-bar a').click()
    await phone.getByText(say('sign.private')).click()
    await phone.getByLabel(say('sign.name')).fill('Марыя Казлова')
    await phone.getByLabel(say('sign.words')).fill('сястра палітвязня')
    await phone.getByLabel(say('sign.email')).fill('maryia.kazlova@mail.ru')
    await phone.getByRole('checkbox').check()
    await button(say('sign.button')).click()

    // Others can read the mailbox that she gave. She is told once, and nothing she typed is lost.
    await phone.getByText(say('sign.notice_text')).waitFor()
    expect(await phone.getByLabel(say('sign.name')).inputValue()).toBe('Марыя Казлова')
    await phone.getByRole('link', { name: say('sign.notice_other') }).click()
    await phone.getByLabel(say('sign.email')).fill('marya.kazlova@proton.me')
    await button(say('sign.button')).click()
    await phone.getByRole('heading', { name: say('sent.heading'), level: 1 }).waitFor()
    await phone.getByText(say('sent.not_counted')).waitFor()

    // She sees a typing error in the address and corrects the address. The letter to the wrong address, which
    // has left by then, confirms nothing of what she filled in, and does not show it.
    const wrong = await app.letterTo('marya.kazlova@proton.me')
    await phone.getByLabel(say('sent.right_address')).fill('maryia.kazlova@proton.me')
    await button(say('sent.send_here')).click()
    await phone.getByText('maryia.kazlova@proton.me').first().waitFor()
    const words = (await phone.locator('.words').textContent()) ?? ''
    expect((await phone.goto(wrong.link))?.status()).toBe(200)
    await phone.getByText(say('confirm.corrected')).waitFor()
    expect(await phone.locator('button[name="as"]').count()).toBe(0)
    expect(await phone.getByText('М… К…').count()).toBe(0)

    // Her letter names no appeal. The words in its subject are those of the page.
    const letter = await app.letterTo('maryia.kazlova@proton.me')
    expect(letter.subject).toBe(say('letter.subject', { words }))
    expect(letter.text).not.toContain('палітвязн')
    await phone.goto(letter.link)
    expect(await phone.title()).toBe(say('confirm.title'))
    await phone.getByText(`М… К… — ${say('confirm.private')}`).waitFor()
    expect(await phone.getByText('Марыя').count()).toBe(0)
    expect(await countsOf(app.deps, APPEAL)).toMatchObject({ private: 14 })
    await button(say('confirm.only_me')).click()

    // First of all she is told to leave no traces; telling others is only a closed line.
    await phone.getByRole('heading', { name: say('signed.heading'), level: 1 }).waitFor()
    expect(await phone.getByRole('heading', { level: 2 }).first().textContent()).toBe(say('signed.now'))
    expect(await phone.locator('.now li').first().textContent()).toBe(say('signed.now_delete'))
    expect(await phone.getByText(say('signed.share_warning')).isVisible()).toBe(false)
    expect(await button(say('ui.copy')).isVisible()).toBe(false)
    const ownLink = await phone.getByRole('textbox', { name: say('signed.own_link') }).inputValue()

    // The number moves at a full hour only, together with others.
    await app.settle(APPEAL)
    expect(await countsOf(app.deps, APPEAL)).toMatchObject({ private: 15 })
    await phone.goto(`${app.url}/a/${APPEAL}`)
    expect(await phone.locator('.count strong').textContent()).toBe('149')

    // Her own link shows what is stored. Even here she cannot read her name.
    await phone.goto(ownLink)
    await phone.getByText(say('manage.readers_private')).waitFor()
    expect(await phone.getByText('Марыя').count()).toBe(0)
    await phone.getByRole('link', { name: say('manage.withdraw') }).click()
    await phone.getByRole('link', { name: say('control.back') }).click()
    await phone.getByRole('heading', { name: say('manage.heading') }).waitFor()
    await phone.getByRole('link', { name: say('manage.withdraw') }).click()
    await button(say('control.withdraw.yes')).click()
    await phone.getByRole('heading', { name: say('control.withdrawn.heading') }).waitFor()
    expect((await phone.goto(ownLink))?.status()).toBe(410)

    await app.settle(APPEAL)
    await phone.goto(`${app.url}/a/${APPEAL}`)
    expect(await phone.locator('.count strong').textContent()).toBe('148')
  })
})
