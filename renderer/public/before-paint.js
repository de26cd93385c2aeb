// Runs before the first paint. The window must not flash in the other scheme; the name is that of renderer/theme/theme.ts.
(function chooseScheme() {
  const chosen = localStorage.getItem('miis-desk-color-scheme');
  const isDark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
})();
// What is to be shown first is asked for now, so that the answer is there when the program's own code is (renderer/main.tsx).
globalThis.firstStatus = globalThis.miis.app.status();
