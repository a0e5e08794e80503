// Before the first paint, so that a dark office is never flashed white. The key is shared with src/theme/scheme.ts.
(() => {
  const dark = window.matchMedia?.('(prefers-color-scheme: dark)').matches;
  let chosen = 'auto';
  try {
    chosen = window.localStorage.getItem('tyndau.scheme') ?? 'auto';
  } catch {
    // Storage forbidden: the scheme of the system is used.
  }
  const scheme = chosen === 'auto' ? (dark ? 'dark' : 'light') : chosen;
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
})();
