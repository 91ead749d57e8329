/** The arrows between the rooms. Each rule says why, so that whoever trips over it can judge it. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', comment: 'Two files that need each other are one idea or three. Name the idea.', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'cards-stand-alone', severity: 'error', comment: 'A card is built from what it shows, so it can be previewed and tested with no bot running. Pass the content in.', from: { path: '^cards/' }, to: { path: '^(bot|knowledge)/' } },
    { name: 'knowledge-stands-alone', severity: 'error', comment: 'Answers are the same on every channel. Return an Answer; let the bot present it.', from: { path: '^knowledge/' }, to: { path: '^(bot|cards)/' } },
    {
      name: 'core-is-channel-free', severity: 'error',
      comment: 'Conversation, actions, reminders, safeguarding and reports know no SDK, SQL, HTTP or card. Declare a port here; implement it in channels/ or store/; join them in main.ts.',
      from: { path: '^bot/(conversation|actions|reminders|calendar|safeguarding|one-child|people|reports)/', pathNot: '([.](test|story|contract)[.]ts$|/bench|/evaluate/)' },
      to: { path: '^(bot/(channels|store|tab|commands)/|cards/|node_modules/(botbuilder|@microsoft|adaptivecards|pg|kysely|restify|ws)/)' },
    },
    { name: 'channels-are-strangers', severity: 'error', comment: 'Teams and web chat share only channel.ts and present.ts.', from: { path: '^bot/channels/([^/]+)/' }, to: { path: '^bot/channels/[^/]+/', pathNot: '^bot/channels/$1/' } },
    { name: 'only-main-knows-everyone', severity: 'error', comment: 'Channels and the tab reach the store through ports. main.ts does the introductions.', from: { path: '^bot/(channels|tab)/', pathNot: '([.](test|story|contract)[.]ts$|/bench)' }, to: { path: '^bot/(store|main)' } },
    { name: 'only-the-store-speaks-sql', severity: 'error', comment: 'Kysely and pg stay in bot/store.', from: { pathNot: '^bot/store/' }, to: { path: 'node_modules/(kysely|pg)/' } },
    { name: 'only-teams-knows-botbuilder', severity: 'error', comment: 'botbuilder is archived upstream: its successor must be one room away. Use bot/channels/teams behind its port.', from: { pathNot: '(^bot/channels/teams/|/bench)' }, to: { path: 'node_modules/botbuilder|node_modules/botframework-(connector|schema)' } },
    { name: 'only-the-passage-index-knows-lunr', severity: 'error', comment: 'lunr does the language work behind one door.', from: { pathNot: '(^knowledge/passage-index/|/bench/)' }, to: { path: 'node_modules/lunr/' } },
    { name: 'tests-stay-out-of-the-service', severity: 'error', comment: 'A test, story, contract or example is not part of what runs.', from: { pathNot: '([.](test|story|contract|examples)[.]ts$|/bench|^cards/gallery/)' }, to: { path: '[.](test|story|contract|examples)[.]ts$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
}
