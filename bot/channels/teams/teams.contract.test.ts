import { describeChannel } from '#bot/channels/channel.contract.ts'
import { activityNamed, openFakeTeams } from './teams-for-tests.ts'

describeChannel('teams', async (respond) => {
  const teams = await openFakeTeams(respond)
  return {
    async say (conversation, text) {
      const activity = await activityNamed('personal-message', teams.serviceUrl, { text, conversation: { id: conversation, conversationType: 'personal' }, from: { id: `29:${conversation}` } })
      await teams.post(activity)
      const reply = teams.sent.find(({ body }) => body['replyToId'] === activity['id'])?.body
      if (!reply) throw new Error('The bot sent no reply to this activity.')
      return { text: reply.text ?? '', card: reply.attachments?.[0]?.content }
    },
    stop: async () => teams.stop(),
  }
})
