import { expect, test } from 'vitest'
import { translator } from '../../src/locale/translate.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { keepName, namesOf } from '../support/moderate.ts'
import { runApp } from '../support/running-app.ts'
import { countsOf, signed } from '../support/world.ts'

const APPEAL = 'letter-of-relatives'
const say = translator('be')

embeddedOnly('Maryia thinks again, on an old phone without JavaScript', (use) => {
  const visit = useBrowser()

  test('hides her name when her brother is taken, shows it when he is free, and can be forgotten', async () => {
    const app = await runApp(use(), { demo: true })
    const before = await countsOf(app.deps, APPEAL)
    const person = { address: 'maryia@example.org', name: 'Марыя Казлова', descriptor: 'настаўніца' }
    const own = `${app.url}/m/${await signed(app.deps, APPEAL, person)}`
    const names = `${app.url}/a/${APPEAL}/names`
    const phone = await visit({ language: 'be-BY', javaScript: false, width: 360, height: 640 })
    const link = (name: string) => phone.getByRole('link', { name, exact: true })
    const button = (name: string) => phone.getByRole('button', { name, exact: true })
    // Fetched outside the phone, whose own cache may hold the page for thirty seconds.
    const isShown = async (text = person.name) => (await (await fetch(names)).text()).includes(text)
    async function keepWaitingNames() {
      for (const { id, version } of await namesOf(app.deps, OPERATOR, { slug: APPEAL }))
        await keepName(app.deps, OPERATOR, { slug: APPEAL, id, version, reason: 'seen' })
    }

    // Her name stands in the list, for everyone to read.
    await app.settle(APPEAL)
    await keepWaitingNames()
    expect(await isShown()).toBe(true)

    // She reads what will happen, goes back once, and then hides her name. Nothing has to be typed.
    await phone.goto(own)
    await link(say('manage.private')).click()
    await phone.getByText(say('control.leaves')).waitFor()
    await phone.getByText(say('control.copied')).waitFor()
    await link(say('control.back')).click()
    expect(await isShown()).toBe(true)
    await phone.goto(own)
    await link(say('manage.private')).click()
    await button(say('control.private.yes')).click()
    await phone.getByText(say('manage.done_private')).waitFor()
    await phone.getByText(say('manage.readers_private')).waitFor()
    expect(await phone.getByText('Марыя').count()).toBe(0)
    expect(await isShown()).toBe(false)
    await app.settle(APPEAL)
    expect(await countsOf(app.deps, APPEAL)).toEqual({ ...before, private: before.private + 1 })

    // Months later she wants to stand by her name. She is warned, types her name again, and is told of a slip.
    await phone.goto(own)
    await link(say('manage.public')).click()
    await phone.getByText(say('control.public.danger')).waitFor()
    await phone.getByText(say('control.type_private')).waitFor()
    await phone.getByLabel(say('sign.name')).fill('Марыя Казлова')
    await phone.getByLabel(say('sign.words')).fill('настаўніца, +375 29 123-45-67')
    await button(say('control.public.yes')).click()
    await phone.getByRole('link', { name: say('sign.error.telephone') }).waitFor()
    expect(await phone.getByLabel(say('sign.name')).inputValue()).toBe('Марыя Казлова')

    // She shows the page to a friend in another language; what she typed stays.
    await phone.getByRole('button', { name: 'English' }).click()
    await phone.getByText(translator('en')('control.public.danger')).waitFor()
    expect(await phone.getByLabel('Your name').inputValue()).toBe('Марыя Казлова')
    await phone.getByRole('button', { name: 'Беларуская' }).click()
    await phone.getByLabel(say('sign.words')).fill('сястра вызваленага')
    await button(say('control.public.yes')).click()
    await phone.getByText(say('manage.done_public')).waitFor()
    await phone.getByText(say('manage.readers_waiting')).waitFor()
    expect(await isShown()).toBe(false)
    await keepWaitingNames()
    expect(await isShown('сястра вызваленага')).toBe(true)

    // At last nobody is to hold her name. Her signature still counts.
    await phone.goto(own)
    await link(say('manage.anonymous')).click()
    await button(say('control.anonymous.yes')).click()
    await phone.getByText(say('manage.done_anonymous')).waitFor()
    expect(await link(say('manage.words')).count()).toBe(0)
    expect(await isShown()).toBe(false)
    await app.settle(APPEAL)
    expect(await countsOf(app.deps, APPEAL)).toEqual({ ...before, anonymous: before.anonymous + 1 })
  })
})
