import { describe, expect, it } from '@jest/globals'
import { noCouncilSettings } from '#bot/settings/council-settings.ts'
import { openMemory } from '../memory.ts'
import { library } from '../library.examples.ts'
import { turnSaying } from '../turn.examples.ts'
import { councilCommands } from './council.ts'
import { documentsHeld } from './documents-held.ts'
import { help } from './help.ts'
import { nothingSaid, tooLong } from './readable.ts'
import { speakToAPerson } from './speak-to-a-person.ts'
import { startAgain } from './start-again.ts'

describe('whose documents answer', () => {
  it.each(['change my council to Bury', 'switch to bury', 'set council to Bury please', 'can you switch to Bury?', 'use bury', 'my council is Bury', 'Bury', 'bury council'])('sets Bury: %s', async (said) => {
    const memory = openMemory()
    expect(await councilCommands({ library, memory })(turnSaying(said))).toMatchObject({ kind: 'command', outcome: 'council_set' })
    expect(memory.recall('conversation', turnSaying('').at).ownCouncil).toBe('bury')
  })
  it.each(['how is bury using the money', 'change of chair in bury?', 'what does Bury say about changes', 'who can change the strategy in bury', 'my council is doing what for care leavers'])('is not asked about: %s', async (said) => {
    expect(await councilCommands({ library, memory: openMemory() })(turnSaying(said))).toBeUndefined()
  })
  it('moves the last question to the new council and offers to ask it there', async () => {
    const memory = openMemory()
    memory.remember('conversation', turnSaying('').at, 'officer', { asked: { text: 'What is the covenant?', council: 'herefordshire', thing: 'covenant', shown: ['h/6'] } })
    expect(await councilCommands({ library, memory })(turnSaying('switch to Bury'))).toMatchObject({ choices: [{ title: 'My last question, for Bury', says: 'and in Bury?' }] })
    expect(memory.recall('conversation', turnSaying('').at).asked).toEqual({ text: 'What is the covenant?', council: 'bury', thing: 'covenant', shown: [] })
  })
  it('lists the councils when none is named, or none that is held', async () => {
    const step = councilCommands({ library, memory: openMemory() })
    expect(await step(turnSaying('change council'))).toMatchObject({ outcome: 'which_council_to_set', text: 'Which council? I hold documents from Bury and Herefordshire.' })
    expect((await step(turnSaying('change my council to Kent')))?.text).toBe('I do not hold that council’s documents. I hold Bury and Herefordshire.')
  })
  it('says which council it is', async () => {
    const step = councilCommands({ library, memory: openMemory() })
    expect((await step(turnSaying('which council am i on?', { council: 'bury' })))?.text).toContain('Bury’s documents')
    expect(await step(turnSaying("what's my council"))).toMatchObject({ outcome: 'council_shown', text: 'No council is set, so I look in all of them. Say “change my council to” and its name.' })
  })
  it('asks where else, and each choice asks the last question there', async () => {
    const memory = openMemory()
    memory.remember('conversation', turnSaying('').at, 'officer', { asked: { text: 'What is the covenant?', council: 'herefordshire', shown: [] } })
    expect(await councilCommands({ library, memory })(turnSaying('ask about another council'))).toMatchObject({ kind: 'clarify', choices: [{ title: 'Bury', says: 'and in Bury?' }] })
  })
})

describe('which documents are held', () => {
  it.each(['which documents have you got?', 'what documents do you hold', 'list your sources', 'show me the reports', 'what have you got', 'where does your information come from'])('%s', async (said) => {
    const said_ = await documentsHeld(library)(turnSaying(said))
    expect(said_).toMatchObject({ kind: 'command', outcome: 'documents_listed' })
    expect(said_?.text).toContain('- Corporate Parenting Strategy, Bury, 18 September 2013, out of date: it is from 2013')
  })
  it.each(['what reports does the panel get', 'which documents are attached as appendices?', 'what papers go with it'])('leaves to the documents: %s', async (said) => {
    expect(await documentsHeld(library)(turnSaying(said))).toBeUndefined()
  })
})

describe('a person to speak to', () => {
  it.each(['can i speak to a human', 'speak to a person', 'I want to talk to someone', 'human please', 'talk to a real person', 'who can i talk to', "i dont want to talk to a bot", 'is there someone i can talk to'])('%s', async (said) => {
    expect(await speakToAPerson(noCouncilSettings)(turnSaying(said, { audience: 'young_person' }))).toMatchObject({ kind: 'command', outcome: 'person_shown' })
  })
  it.each(['who should i contact about the report', 'can i talk to the panel about my placement', 'can social workers speak to my school'])('leaves to others: %s', async (said) => {
    expect(await speakToAPerson(noCouncilSettings)(turnSaying(said))).toBeUndefined()
  })
  it('gives the council’s own contacts to each audience, and always 999', async () => {
    const step = speakToAPerson({ ...noCouncilSettings, contacts: { strategy: 'Democratic Services, 0161 000 0000' }, placeholders: { live_person_option: 'ring 0161 000 0001', advocacy_service: 'Voice for Bury', advocacy_phone: '0800 000 0000' } })
    const [councillor, young] = [await step(turnSaying('speak to a person')), await step(turnSaying('speak to a person', { audience: 'young_person' }))]
    expect(councillor?.text).toContain('Democratic Services, 0161 000 0000')
    expect(young?.text).toContain('At the council: ring 0161 000 0001.\nVoice for Bury: 0800 000 0000.')
    expect(young?.text).toContain('Childline')
    expect([councillor?.text, young?.text].every((text) => text?.includes('999'))).toBe(true)
  })
})

describe('starting again and stopping', () => {
  it.each([['start again', 'started_again'], ['reset', 'started_again'], ["let's start over", 'started_again'], ['forget everything', 'started_again'], ['stop', 'stopped'], ['exit', 'stopped'], ['end chat', 'stopped']])('%s', async (said, outcome) => {
    const memory = openMemory()
    memory.remember('conversation', turnSaying('').at, 'councillor', { ownCouncil: 'bury' })
    expect(await startAgain(memory)(turnSaying(said))).toMatchObject({ kind: 'command', outcome })
    expect(memory.size).toBe(0)
  })
  it.each(['when does support stop', 'start date?', 'stop press'])('leaves to others: %s', async (said) => { expect(await startAgain(openMemory())(turnSaying(said))).toBeUndefined() })
})

describe('welcome and help', () => {
  it('says what it is, what it knows, that questions may be disclosed, and gives three questions', async () => {
    const said = await help(library)(turnSaying('', { verb: { name: 'welcome', data: {} } }))
    expect(said).toMatchObject({ kind: 'command', outcome: 'welcomed', card: { name: 'help' } })
    for (const part of ['computer program', 'Bury and Herefordshire', 'Freedom of Information']) expect(said?.text).toContain(part)
    expect(said?.choices).toHaveLength(3)
    for (const { says } of said?.choices ?? []) expect(said?.text).toContain(says)
  })
  it.each(['help', 'Help please', '/help', 'what can you do?', 'how does this work'])('helps: %s', async (said) => {
    expect(await help(library)(turnSaying(said, { audience: 'young_person' }))).toMatchObject({ kind: 'command', outcome: 'help_shown' })
  })
  it.each(['help with money', 'will you help me get ready to live on my own', 'how does this strategy work'])('leaves to others: %s', async (said) => {
    expect(await help(library)(turnSaying(said))).toBeUndefined()
  })
})

describe('messages that cannot be answered as they are', () => {
  it('asks for fewer words past the limit, which is shorter for young people', async () => {
    expect((await tooLong(turnSaying('a'.repeat(1001))))?.text).toContain('fewer words')
    expect(await tooLong(turnSaying('a'.repeat(1000)))).toBeUndefined()
    expect((await tooLong(turnSaying('a'.repeat(501), { audience: 'young_person' })))?.text).toContain('500')
  })
  it.each(['', '???', '...', '-'])('asks for words: "%s"', async (said) => { expect(await nothingSaid(turnSaying(said))).toMatchObject({ outcome: 'nothing_said' }) })
})
