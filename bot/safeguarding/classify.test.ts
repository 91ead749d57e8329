import { describe, expect, it } from '@jest/globals'
import { classifyByRules, classifyWith } from './classify.ts'
import { readExamples } from './examples.ts'
import { readLexicon, staffLexicon } from './lexicon.ts'

const lexicon = readLexicon()
const classify = classifyWith(lexicon)
const byRules = classifyByRules(lexicon)

describe('what is understood', () => {
  it.each([
    ['emergency', 'i want to kill myself'],
    ['emergency', 'kms tonight fr this time'],
    ['emergency', 'hes coming up the stairs hes gonna batter me'],
    ['emergency', 'mums kicked me out and ive got nowhere to sleep tonight'],
    ['emergency', 'my friend just text me goodbye and now her phones off'],
    ['disclosure', 'my stepdad hits me when hes drunk'],
    ['disclosure', 'he comes in my room at night'],
    ['disclosure', 'started sh again :('],
    ['disclosure', 'they make me carry stuff for them'],
    ['disclosure', 'my mate told me her stepdad does things to her'],
    ['worry', 'feeling really low lately'],
    ['worry', 'i was suicidal last yr but i got help and im doing loads better'],
    ['worry', 'im not suicidal or anything i just feel flat all the time'],
    ['none', 'this homework is killing me'],
    ['none', 'we got battered 5-0 on saturday'],
    ['none', 'what does the strategy say about self-harm?'],
    ['none', 'nobodys hurting me im just asking what a care plan is'],
    ['none', 'minecraft creeper blew up my house im fuming'],
    ['none', ''],
    ['none', '😀'],
  ])('is %s: %s', (level, message) => {
    expect(classify(message).level).toBe(level)
  })

  it.each(['i want to kіll myself', 'I WANT TO KILL MYSELF!!!!', 'i wanna k1ll myslf', 'i wnat to kill my self', 'i want to k.m.s'])('sees through how it is typed: %s', (message) => {
    expect(classify(message).level).toBe('emergency')
  })

  it('finds harm at the end of a long message', () => {
    expect(classify(`${'i went to school and then i had tea and then i watched telly. '.repeat(60)} my dad hits me`).level).toBe('disclosure')
  })

  it('never throws, whatever is typed', () => {
    for (const message of ['\u0000', '\uD800', '💀'.repeat(5_000), '....', 'a'.repeat(20_000), '(((((', '\n\n\n']) expect(() => classify(message)).not.toThrow()
  })
})

describe('what it gives as the reason', () => {
  it('is the words and the written rule, where a rule found them', () => {
    const { category, reasons } = classify('my stepdad hits me when hes drunk')
    expect(category).toBe('physical-abuse')
    expect(reasons[0]).toMatchObject({ saw: expect.stringContaining('stepdad') })
    expect(reasons[0]?.note).not.toBe('like examples')
  })

  it('is the nearest example, where no rule was written for it', () => {
    const message = 'i have to give my wages to my uncle'
    expect(byRules(message).level).toBe('none')
    expect(classify(message).reasons[0]).toMatchObject({ note: 'like examples', rule: expect.stringMatching(/^like "/) })
  })

  it('says which alarming words were set aside, and why', () => {
    const { level, setAside } = byRules('nobody is hurting me')
    expect(level).toBe('none')
    expect(setAside).toContainEqual(expect.objectContaining({ because: 'denied' }))
  })
})

it('gives each of its examples help, and no help to those where nothing is wrong', () => {
  const examples = readExamples(lexicon)
  const wrong = examples.filter(({ text, level }) => (classify(text).level === 'none') !== (level === 'none')).map(({ text, level }) => `${level}: ${text}`)
  expect(wrong).toEqual([])
})

describe('what staff write', () => {
  const classifyStaff = classifyByRules(staffLexicon(lexicon))

  it.each(['grass cutting', 'verge cutting crews', 'sweeping the high street', 'hate crime officer', 'we put out the residents’ newsletter', 'who leads on self-harm'])('is no concern when it names a service and nobody: %s', (said) => { expect(classifyStaff(said).level).toBe('none') })

  it.each(['on the roof of the car park thinking about jumping', 'a girl in my ward is cutting herself', 'a lad was kicked out last night', 'a child told me her dad hits her', 'I want to kill myself', 'overdose, need help now'])('is a concern when it is about somebody: %s', (said) => { expect(classifyStaff(said).level).not.toBe('none') })
})
