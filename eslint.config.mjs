import js from '@eslint/js'
import tseslint from 'typescript-eslint'

const nodeGlobals = { process: 'readonly', console: 'readonly', globalThis: 'readonly', window: 'readonly', HTMLElement: 'readonly' }

// `new Date(value)` only reads a moment that somebody handed in; `new Date()` and `Date.now()` ask for the time.
const timeIsHandedIn = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Only bot/clock.ts asks for the time. Take a Clock as an argument.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Only bot/clock.ts asks for the time. Take a Clock as an argument.' },
]
const environmentIsReadOnce = { object: 'process', property: 'env', message: 'Only bot/config.ts reads the environment. Add the variable there and take it as an argument.' }

export default tseslint.config(
  // score.mjs is the scorer as it was handed to us: the same file accepts the work elsewhere, so it is not restyled here.
  { ignores: ['node_modules/', '.data/', 'coverage/', '**/dist/', 'knowledge/evaluate/score.mjs'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // restify tells a promise-returning handler from a callback one by `async`, so some async functions have nothing to await.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...timeIsHandedIn],
      'no-restricted-properties': ['error', environmentIsReadOnce],
    },
  },
  { files: ['bot/clock.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['bot/config.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['**/*.{test,story,contract}.ts', '**/bench*.ts', '**/bench/**', '**/widget/**', '**/tab/page/**', '.jest/**'], rules: { 'no-restricted-syntax': 'off', 'no-restricted-properties': 'off' } },
  // jest's mocks and matchers are typed loosely on purpose.
  { files: ['**/*.{test,story,contract}.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-member-access': 'off', '@typescript-eslint/no-unsafe-argument': 'off', '@typescript-eslint/no-unsafe-call': 'off', '@typescript-eslint/no-unsafe-return': 'off' } },
  { files: ['**/*.{mjs,cjs}'], languageOptions: { globals: { ...nodeGlobals, module: 'readonly', require: 'readonly' } } },
)
