// What `npm start` runs. It says what to do where Node is too old to read the service, which is TypeScript as it stands.
const needed = 24
const [major] = process.versions.node.split('.').map(Number)

if (major < needed) {
  console.error([
    `This is Node ${process.versions.node}, and the assistant needs Node ${needed}.`,
    'npm ci installs one beside the other packages, and npm scripts use it: type "npm start".',
    'If "npm start" says this, run "npm ci" again without --omit=optional, or install Node 24.',
  ].join('\n'))
  process.exit(1)
}
await import('./main.ts')
