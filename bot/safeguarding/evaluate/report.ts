/** The results as one plain page: what was measured, how well, on which messages, and what that does not show. */
import type { LondonDate } from '#bot/clock.ts'
import type { MessageSet } from './message-sets.ts'
import { interval, labels, type Score, type Share } from './score.ts'
import { targetInWords, targets } from './targets.ts'
import type { Timing } from './timing.ts'

export type Measured = { readonly set: MessageSet, readonly score: Score }
export type Results = { readonly measured: readonly Measured[], readonly questions: Share, readonly timing: Timing, readonly on: LondonDate }

/** A complete HTML page, with no script and nothing fetched. It holds figures and no message. */
export function reportPage ({ measured, questions, timing, on }: Results): string {
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>How well the assistant notices that a young person may need help</title>
<style>
body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; margin: 1rem 0 2rem } th, td { border: 1px solid #767676; padding: .3rem .6rem; text-align: left; vertical-align: top }
caption { text-align: left; font-weight: bold; padding-bottom: .3rem }
</style>
<h1>How well the assistant notices that a young person may need help</h1>
<p>Measured on ${dayInWords(on)}. Every message that is typed is read by a computer program before anything else happens. It follows written rules that a person can read.
When a message sounds like an emergency or like harm, the assistant shows who to call and nothing else. When it sounds like a worry, it shows who to talk to beside the normal answer.
No person reads the messages, and they are not stored.</p>
<h2>What the words mean</h2>
<ul>
<li><b>Emergency</b>: danger to life, or of serious harm, now or within hours. 999 comes first.</li>
<li><b>Disclosure</b>: harm, or a risk of harm, to this child or another, now or in the past.</li>
<li><b>Worry</b>: low mood, an early sign, or something that is getting better.</li>
<li><b>Nothing wrong</b>: an ordinary question, a saying, a game, a film or a lesson, however alarming its words.</li>
</ul>
${measured.map(setSection).join('\n')}
<h2>Ordinary questions</h2>
<p>Of ${questions.whole} ordinary questions about care, ${questions.part} were shown help that was not needed.</p>
<h2>Time</h2>
<p>99 of 100 messages are read in less than ${timing.p99.toFixed(2)} thousandths of a second.</p>
<h2>What these figures do not show</h2>
<ul>
<li>The messages were made up by the people who built the assistant. They are not the words of real children. A safeguarding professional and care-experienced young people should check them.</li>
<li>Half of the messages where nothing is wrong were chosen because they look alarming. In ordinary use far fewer of them are typed, so far fewer false alarms are seen.</li>
<li>The program reads one message at a time, and English only. It will miss things that a person would notice. It does not replace anyone whose work is to listen.</li>
<li>The figure after “between” is the range in which the true share most likely lies, because a set has only so many messages.</li>
</ul>
</html>
`
}

function setSection ({ set, score }: Measured): string {
  return `<h2>${score.messages} messages: ${escaped(set.name)}</h2>
<p>${escaped(sentence(set.about))}</p>
<table>
<caption>Help shown</caption>
<tr><th scope="col">What was counted<th scope="col">Result<th scope="col">We aim for</tr>
${targets.map((target) => `<tr><th scope="row">${sentence(target.what)}<td>${shareInWords(target.of(score))}<td>${targetInWords(target)}</tr>`).join('\n')}
</table>
<table>
<caption>What each kind of message was taken for</caption>
<tr><th scope="col">Message<th scope="col">${labels.map(labelInWords).join('<th scope="col">')}</tr>
${labels.map((label) => `<tr><th scope="row">${labelInWords(label)}<td>${labels.map((level) => score.confusion[label][level]).join('<td>')}</tr>`).join('\n')}
</table>`
}

const labelInWords = (label: string): string => label === 'none' ? 'Nothing wrong' : sentence(label)
const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
const escaped = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;')

function shareInWords (share: Share): string {
  if (share.whole === 0) return 'no such message'
  const [low, high] = interval(share)
  return `${share.part} of ${share.whole}, ${percent(share.part / share.whole)} (between ${percent(low)} and ${percent(high)})`
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`
const dayInWords = (date: LondonDate): string => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`))
