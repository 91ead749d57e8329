import { expect, it } from '@jest/globals'
import { reply } from './conversation/reply.ts'
import type { Turn } from './conversation/turn.ts'
import { openMetrics } from './metrics.ts'

const fromKai: Turn = { id: '1', channel: 'webchat', scope: 'personal', conversation: 'kai', person: { id: 'dl_kai' }, audience: 'young_person', said: 'my stepdad hits me', at: '2026-11-25T21:40:00.000Z' }

it('counts what became of a turn, that help was shown and a thumb, and nothing of who wrote or what', async () => {
  const metrics = openMetrics()
  await metrics.counted(async () => reply('safeguarding', 'help_shown', 'Call 999.'))(fromKai)
  metrics.helpShown('disclosure')
  metrics.thumb('dislike')
  const text = await metrics.text()
  expect(text).toContain('turns_total{channel="webchat",audience="young_person",kind="safeguarding",outcome="help_shown"} 1')
  expect(text).toContain('help_shown_total{level="disclosure"} 1')
  expect(text).toContain('thumbs_total{reaction="dislike"} 1')
  expect(text).not.toMatch(/kai|stepdad/)
})
