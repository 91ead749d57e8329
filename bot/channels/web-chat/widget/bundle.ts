/**
 * The scripts and styles of page and widget, bundled into memory when the service starts: nothing is written, so it works where
 * the file system is read-only, and what is served is always what is in the sources.
 */
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { build, stop } from 'esbuild'

export type BundleContent = {
  /** The panel's HTML. */
  readonly panelMarkup: string
  readonly forgetAfterMinutes: number
}

/** Each file's name carries a hash of what is in it, so that browsers may keep it for good. */
export type Bundle = {
  readonly script: BundledFile
  readonly styles: BundledFile
  readonly panel: BundledFile
  readonly cards: BundledFile
  readonly launcher: BundledFile
}
export type BundledFile = { readonly name: string, readonly content: string }

// Phones are handed down: what a six-year-old one can run.
const target = ['es2020', 'safari15', 'chrome87', 'firefox78']

/** Bundles everything. Rejects with esbuild's messages when a source cannot be bundled. */
export async function bundle ({ panelMarkup, forgetAfterMinutes }: BundleContent): Promise<Bundle> {
  try {
    const [styles, launcherStyles, cards] = await Promise.all([bundled('chat.css'), bundled('launcher.css'), bundled('browser/cards.entry.ts')])
    const cardsFile = cards.name
    const [script, panel] = await Promise.all([
      bundled('browser/chat.entry.ts', { cardsFile }),
      bundled('browser/panel.entry.ts', { cardsFile, panelMarkup, forgetAfterMinutes, chatStyles: styles.content }),
    ])
    const launcher = await bundled('browser/launcher.entry.ts', { panelFile: panel.name, launcherStyles: launcherStyles.content }, 'iife')
    return { script, styles, panel, cards, launcher }
  } finally {
    // esbuild keeps a process for the next build, and there is none.
    await stop()
  }
}

async function bundled (entry: string, define: Readonly<Record<string, string | number>> = {}, format: 'esm' | 'iife' = 'esm'): Promise<BundledFile> {
  const { outputFiles: [file] } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))], bundle: true, minify: true, write: false, target, format, charset: 'utf8', legalComments: 'none', logLevel: 'silent',
    define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
  })
  const content = file?.text ?? ''
  const [, name = '', type = ''] = /([\w-]+?)(?:\.entry)?\.(\w+)$/.exec(entry) ?? []
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  return { name: `${name}-${hash}.${type === 'ts' ? 'js' : type}`, content }
}
