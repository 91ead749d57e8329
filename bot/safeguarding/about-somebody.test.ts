import { describe, expect, it } from '@jest/globals'
import { noCouncilSettings } from '#bot/settings/council-settings.ts'
import { openSafeguarding } from './open-safeguarding.ts'

const { classifyStaff } = openSafeguarding(noCouncilSettings)

describe('what staff write', () => {
  it.each(['grass cutting', 'verge cutting crews', 'sweeping the high street', 'hate crime officer', "we put out the residents' newsletter", 'who leads on self-harm'])('is no concern when it names a service: %s', (said) => { expect(classifyStaff(said).level).toBe('none') })

  it.each(['a girl in my ward is cutting herself', 'a lad was kicked out last night', 'a child told me her dad hits her', 'I want to kill myself'])('is a concern when it is about somebody: %s', (said) => { expect(classifyStaff(said).level).not.toBe('none') })
})
