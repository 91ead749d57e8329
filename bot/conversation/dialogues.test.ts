/** Whole conversations as people have them, over the shipped reports: what each turn was understood to ask, and of whom. */
import { describe, expect, it } from '@jest/globals'
import { noCouncilSettings } from '#bot/settings/council-settings.ts'
import { openConversation } from './open-conversation.ts'
import type { Audience } from './turn.ts'
import { turnSaying } from './turn.examples.ts'

/** `said`, then the question it came to (`question @council`), or the kind of a reply that asks nothing. */
type Turn = readonly [said: string, understood: string]
type Dialogue = { readonly about: string, readonly audience: Audience, readonly council?: string, readonly turns: readonly Turn[] }

const dialogues: readonly Dialogue[] = [
  { about: 'promises, with "them" and "they"', audience: 'councillor', council: 'cambridgeshire', turns: [
    ['what are the ten promises', 'what are the ten promises @cambridgeshire'], ['who came up with them?', 'who came up with the ten promises? @cambridgeshire'],
    ['how will they be monitored', 'how will the ten promises be monitored @cambridgeshire'], ['what about in bury', 'how will the ten promises be monitored @bury'], ['thanks a lot', 'smalltalk'],
  ] },
  { about: 'one label of each council', audience: 'officer', turns: [
    ['key decision?', 'key decision? @'], ['westminster', 'key decision? @westminster'], ['and bury?', 'key decision? @bury'],
    ['and the others?', 'key decision in Buckinghamshire and Cambridgeshire and Herefordshire and Westminster? @'],
  ] },
  { about: 'a young person going from one thing to the next', audience: 'young_person', council: 'cambridgeshire', turns: [
    ['hiya', 'smalltalk'], ['do i get a say in my care plan', 'do i get a say in my care plan @cambridgeshire'], ['what if i have to move', 'what if i have to move @cambridgeshire'],
    ['lol ok', 'smalltalk'], ['can i see my brother', 'can i see my brother @cambridgeshire'], ['how often', 'how often see my brother @cambridgeshire'], ['r u real', 'smalltalk'],
  ] },
  { about: 'their council and ours', audience: 'councillor', council: 'buckinghamshire', turns: [
    ["what happens if we don't have a strategy?", "what happens if we don't have a strategy? @buckinghamshire"], ['does Herefordshire say the same?', "what happens if we don't have a strategy? @herefordshire"],
    ['what do they say about risk', 'what do they say about risk @herefordshire'], ['and us?', 'what do they say about risk @buckinghamshire'],
  ] },
  { about: 'moving to another council in the middle', audience: 'officer', council: 'herefordshire', turns: [
    ['who is on the corporate parenting panel', 'who is on the corporate parenting panel @herefordshire'], ['what did scrutiny say', 'what did scrutiny say @herefordshire'],
    ['switch to Westminster', 'command'], ['who wrote it', 'who wrote it @westminster'], ['what does our report say about the virtual school', 'what does our report say about the virtual school @westminster'],
  ] },
  { about: 'saying whose councillor one is', audience: 'councillor', turns: [
    ["I'm a Bury councillor", 'command'], ['how many members are we adding to the panel', 'how many members are we adding to the panel @bury'],
    ['why', 'why members are we adding to the panel @bury'], ['what is the capital of france', 'what is the capital of france @bury'],
  ] },
  { about: 'leaving care, in a council given later', audience: 'young_person', turns: [
    ['what help do i get when i leave care', 'what help do i get when i leave care @'], ['im from herefordshire', 'what help do i get when i leave care @herefordshire'],
    ['do i get money', 'do i get money @herefordshire'], ['nvm', 'smalltalk'], ['is there a job for me', 'is there a job for me @herefordshire'], ['ok bye', 'smalltalk'],
  ] },
  { about: 'appendices, and another council by its button', audience: 'officer', council: 'westminster', turns: [
    ['what appendices are there', 'what appendices are there @westminster'], ["what's in them", "what's in the appendices @westminster"], ['ask about another council', 'clarify'],
    ['and in Cambridgeshire?', "what's in the appendices @cambridgeshire"], ['change my council to cambridgeshire', 'command'], ['what are our priorities', 'what are our priorities @cambridgeshire'],
  ] },
  { about: 'a change of mind about the council', audience: 'councillor', council: 'bury', turns: [
    ['which members sit on the panel', 'which members sit on the panel @bury'], ['what about cambs', 'which members sit on the panel @cambridgeshire'], ['sorry i meant herefordshire', 'which members sit on the panel @herefordshire'],
  ] },
  { about: 'principles, counted and listed', audience: 'officer', council: 'buckinghamshire', turns: [
    ['what do the principles say', 'what do the principles say @buckinghamshire'], ['list them', 'list the principles @buckinghamshire'], ['in westminster', 'list the principles @westminster'],
  ] },
  { about: 'a slip of the keyboard', audience: 'young_person', council: 'bury', turns: [
    ['wot is corperate parenting', 'wot is corperate parenting @bury'], ['*corporate', 'wot is corporate parenting @bury'], ['do u talk to kids about it', 'do u talk to kids about the corporate parenting @bury'],
  ] },
  { about: 'one label after another', audience: 'officer', council: 'buckinghamshire', turns: [
    ['Which wards are affected?', 'Which wards are affected? @buckinghamshire'], ['Decision date?', 'Decision date? @buckinghamshire'], ['Reference number?', 'Reference number? @buckinghamshire'],
  ] },
  { about: 'the covenant, then a fresh start', audience: 'councillor', council: 'herefordshire', turns: [
    ['is the covenant approved', 'is the covenant approved @herefordshire'], ['what are its five outcomes', "what are the covenant's five outcomes @herefordshire"],
    ['do we guarantee interviews', 'do we guarantee interviews @herefordshire'], ['start again', 'command'], ['show me more', 'command'],
  ] },
  { about: 'commands between questions', audience: 'councillor', turns: [
    ['bury', 'command'], ['how is the strategy paid for', 'how is the strategy paid for @bury'], ['my council', 'command'], ['change council', 'command'], ['westminster', 'command'],
    ['how is the strategy paid for', 'how is the strategy paid for @westminster'], ['which documents have you got?', 'command'], ['can i speak to someone', 'command'],
  ] },
]

const { respond, memory } = openConversation({ settings: noCouncilSettings })

describe('a conversation about', () => {
  it.each(dialogues)('$about', async ({ about, audience, council, turns }) => {
    const understood: Turn[] = []
    for (const [said] of turns) {
      const turn = turnSaying(said, { conversation: about, audience, ...(council === undefined ? {} : { council }), collections: ['strategy'] })
      const before = memory.recall(about, turn.at).asked
      const { kind, outcome } = await respond(turn)
      const asked = memory.recall(about, turn.at).asked
      const isQuestion = asked !== undefined && asked !== before && outcome !== 'council_set'
      understood.push([said, isQuestion ? `${asked.text} @${asked.council ?? ''}` : kind])
    }
    expect(understood).toEqual(turns)
  })
})
