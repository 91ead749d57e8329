import { describe, expect, it } from '@jest/globals'
import { turnSaying } from '../turn.examples.ts'
import { openMemory } from '../memory.ts'
import { smallTalk, smallTalkIn } from './small-talk.ts'

describe('small talk', () => {
  it.each([
    ['hi', 'hello'], ['Morning!', 'hello'], ['good afternoon all', 'hello'], ['hey there', 'hello'],
    ['thanks', 'thanks'], ['ta', 'thanks'], ['ok ta', 'thanks'], ['thanks thats really helpful', 'thanks'], ['thank you so much', 'thanks'], ['cheers mate', 'thanks'],
    ['lol ok', 'fine'], ['👍', 'fine'], ['fair enough', 'fine'], ['idk', 'fine'],
    ['bye', 'goodbye'], ['ok bye then', 'goodbye'], ['goodnight', 'goodbye'],
    ['are u a real person?', 'areYouReal'], ['am i talking to a robot', 'areYouReal'], ['is anyone there?', 'areYouReal'], ['lol are you human', 'areYouReal'], ['u a bot or what', 'areYouReal'],
    ['who are you', 'whoAreYou'], ["hi, what's your name?", 'whoAreYou'], ['how are you?', 'howAreYou'], ['hiya how r u', 'howAreYou'], ['wuu2', 'howAreYou'],
    ['that was useless', 'apology'], ['not what i asked', 'apology'],
  ])('%s', (said, kind) => { expect(smallTalkIn(said)).toBe(kind) })

  it.each([
    'hi, what do you promise?', 'thanks, and in Bury?', 'is it going to rain', 'who is the chair', 'what is this report about', 'ok so who chairs it', 'good parents', 'care',
    'do i have a right to see my files', 'my carer is not helpful', 'help', 'morning meetings', 'bury',
  ])('leaves to others: %s', (said) => { expect(smallTalkIn(said)).toBeUndefined() })

  it('introduces itself once: a greeting later on is just a greeting', async () => {
    const memory = openMemory()
    const step = smallTalk(memory)
    const turn = turnSaying('hi', { audience: 'young_person' })
    expect(await step(turn)).toMatchObject({ kind: 'smalltalk', outcome: 'hello' })
    memory.remember(turn.conversation, turn.at, turn.audience, { asked: { text: 'can i see my sister', shown: [] } })
    expect(await step(turn)).toMatchObject({ outcome: 'welcomeBack', choices: [] })
  })
  it('says that it is a computer and offers a person', async () => {
    const said = await smallTalk(openMemory())(turnSaying('are u real', { audience: 'young_person' }))
    expect(said?.text).toContain('I am a computer')
    expect(said?.choices).toEqual([{ title: 'Talk to a person', says: 'speak to a person' }])
  })
})
