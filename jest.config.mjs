export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{bot,cards,knowledge,deployment}/**/*.{test,story}.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/.jest/strip-types.mjs' },
  setupFiles: ['<rootDir>/.jest/browser-gaps.mjs'],
  coverageProvider: 'v8',
  maxWorkers: 2,
  // A browser or a database cluster takes seconds to start on a busy machine; a hang still ends.
  testTimeout: 30_000,
}
