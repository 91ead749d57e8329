/** The council's settings from the file that COUNCIL_SETTINGS_FILE names. */
import { readFileSync } from 'node:fs'
import { noCouncilSettings, parseCouncilSettings, type CouncilSettings } from './council-settings.ts'

/** No settings at all when no file is named. Throws with the file and the fix when it cannot be read or says what cannot be meant. */
export function readCouncilSettings (file: string | undefined): CouncilSettings {
  if (file === undefined) return noCouncilSettings
  let yaml: string
  try {
    yaml = readFileSync(file, 'utf8')
  } catch (error) {
    throw new Error(`COUNCIL_SETTINGS_FILE is ${file}, which cannot be read (${(error as NodeJS.ErrnoException).code}). Expected a YAML file; copy deployment/council-settings.example.yaml, or unset the variable.`, { cause: error })
  }
  return parseCouncilSettings(yaml, file)
}
