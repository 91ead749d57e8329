/** How urgent the help is that a message calls for. `none` is the absence of a level. */
export const safeguardingLevels = ['worry', 'disclosure', 'emergency'] as const
export type SafeguardingLevel = typeof safeguardingLevels[number]
