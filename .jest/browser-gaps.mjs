// What jsdom lacks and our libraries need: teams-js fetches on import, and adaptivecards writes text through innerText.
if (typeof window !== 'undefined' && typeof globalThis.fetch !== 'function') {
  globalThis.fetch = async () => { throw new Error('no network in tests') }
}
if (typeof HTMLElement !== 'undefined' && !('innerText' in HTMLElement.prototype)) {
  Object.defineProperty(HTMLElement.prototype, 'innerText', {
    configurable: true,
    get () { return this.textContent },
    set (text) { this.textContent = text },
  })
}
