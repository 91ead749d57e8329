/** The yardstick of bench-turn: the smallest bot that botbuilder and restify make. It says back what it is told. */
import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import restify from 'restify'

const bot = new ActivityHandler().onMessage(async (context, next) => {
  await context.sendActivity(`You said: ${context.activity.text}`)
  await next()
})
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
const server = restify.createServer()
server.use(restify.plugins.bodyParser())
server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
  await adapter.process(request, response, (context) => bot.run(context))
})
server.listen(0, '127.0.0.1', () => { console.log(`Chat page http://localhost:${(server.address() as { port: number }).port}/chat`) })
