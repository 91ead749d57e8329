/**
 * Every word that our page and widget say by themselves, in one file: a translation is a copy of it with another `lang` (and `dir`).
 * Reading grade 6 at most (tested). What the bot answers is in bot/conversation/wording, and help scripts in bot/safeguarding.
 */
import type { Audience } from '#bot/conversation/turn.ts'

export const strings = {
  lang: 'en-GB',
  dir: 'ltr',
  title: {
    young_person: 'Ask about being in care',
    councillor: 'Ask about corporate parenting',
    officer: 'Ask about corporate parenting',
  } satisfies Record<Audience, string>,
  danger: { ask: 'In danger now?', call: 'Call 999' },
  aboutHeading: 'Before you start',
  /** What a person must know before they type, first things first. */
  about: (minutes: number): readonly string[] => [
    'I am a computer, not a person. Nobody is reading this.',
    'I look up what your council has promised. I can’t sort things out, pass things on or send help.',
    `I don’t save what you type. It is gone when you clear or exit the chat. If you just close it, it is gone in ${minutes} minutes.`,
    'Please don’t type names or addresses.',
    'Want a person? Press “Get help now”.',
    'To leave fast, press “Exit this page”, or Shift 3 times. Your browser may still show that you were here.',
  ],
  tryThese: 'You could ask',
  exit: 'Exit this page',
  helpNow: 'Get help now',
  clear: 'Clear chat',
  hide: 'Hide',
  launcher: 'Ask a question',
  chat: 'Chat',
  ask: 'Ask',
  question: 'Your question',
  send: 'Send',
  you: 'You',
  computer: 'Computer',
  /** The title while a slow network fetches the page that we leave for: nothing of us may be seen. */
  blankTitle: 'Loading',
  helpHeading: 'Get help now',
  helpIntro: 'This works with no internet too. The chat can’t call for you.',
  back: 'Back to the chat',
  help: {
    danger: 'In danger, or badly hurt',
    talk: 'Someone to talk to, day or night',
    council: 'At your council',
    yourSide: 'Someone on your side',
    nightTeam: 'Night and weekend team',
    dayTeam: 'Social work team',
    advocacy: 'Advocate',
    person: 'A person',
  },
  call: (number: string): string => `Call ${number}`,
  text: (number: string, say: string | undefined): string => say === undefined ? `Text ${number}` : `Text ${say} to ${number}`,
  open: (name: string): string => `Open ${name}`,
  status: {
    looking: 'Looking that up …',
    unreachable: 'No internet just now. I will send it when you are back. “Get help now” still works.',
    lost: 'No internet just now. “Get help now” still works.',
    busy: 'Lots of people are here just now. I will keep trying. “Get help now” still works.',
    refused: 'The chat does not work on this page. “Get help now” still works.',
    notTaken: 'I could not take that. Please ask in fewer words.',
    beganAgain: 'I had to start again, so I may not know what you said before.',
    ended: 'You were away for a while, so the chat was cleared.',
    cleared: 'The chat is cleared. What you typed is gone.',
    clearedHere: (minutes: number): string => `The chat is gone from this screen. I can’t reach our computer just now. It will be gone there in ${minutes} minutes.`,
  },
  plain: {
    answered: 'Answer',
    whole: 'Use the full chat',
    startedAgain: 'The chat had ended, so this is a new one.',
    cleared: 'The chat is cleared. What you typed is gone.',
    failed: 'That did not work. Please try again in a few minutes.',
    busy: 'Lots of people are here just now. Please try again in a minute.',
  },
}

export type Strings = typeof strings

/** Where “Exit this page” goes: what anybody might look at. */
export const neutralPage = 'https://www.bbc.co.uk/weather'
