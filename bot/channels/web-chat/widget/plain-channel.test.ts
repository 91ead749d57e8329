/** The page without scripts keeps every promise of a channel, read from its HTML as it is shown. */
import { JSDOM } from 'jsdom'
import { describeChannel } from '#bot/channels/channel.contract.ts'
import { startService } from '../service-for-tests.ts'
import { contentForTests } from './content-for-tests.ts'
import { openWidget } from './open-widget.ts'

describeChannel('webchat', async (respond) => {
  const { url, service } = await startService(respond, { messagesAMinute: 1_000 }, ({ inProcess }) => openWidget(contentForTests, inProcess))
  const pages = new Map<string, Promise<Document>>()
  const say = async (before: Document | undefined, text: string): Promise<Document> => {
    const token = before?.querySelector<HTMLInputElement>('input[name=token]')?.value ?? ''
    const response = await fetch(`${url}/chat/plain`, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ token, says: text }) })
    return new JSDOM(await response.text()).window.document
  }
  return {
    async say (conversation, text) {
      // One page after the other, as a browser has it.
      const page = (pages.get(conversation) ?? Promise.resolve(undefined)).then((before) => say(before, text))
      pages.set(conversation, page)
      return { text: inLines((await page).querySelector('.said > li:last-child')) }
    },
    stop: () => service.stop(),
  }
})

/** What stands under "Computer", a line for each line. */
function inLines (answer: Element | null): string {
  const textOf = (part: Element | null): string => part?.textContent?.trim() ?? ''
  const contact = (item: Element): string => `${textOf(item.querySelector('b'))}: ${[...item.querySelectorAll('.ways a')].map((way) => textOf(way).replace('Call ', '')).join(', or ')} (${textOf(item.querySelector('span'))})`
  const item = (part: Element, at: number, isOrdered: boolean): string[] => {
    const sources = [...part.querySelectorAll('small')].map(textOf)
    return [`${isOrdered ? `${at + 1}. ` : '- '}${textOf(part).replace(sources.join(''), '')}`, ...sources.map((source) => `  ${source}`)]
  }
  return [...answer?.children ?? []].flatMap((part): string[] => {
    if (part.tagName === 'H3' || part.classList.contains('offers')) return []
    if (part.classList.contains('contacts')) return [...part.children].map((one) => `- ${contact(one)}`)
    if (part.tagName === 'UL' || part.tagName === 'OL') return [...part.children].flatMap((one, at) => item(one, at, part.tagName === 'OL'))
    return [textOf(part)]
  }).join('\n')
}
