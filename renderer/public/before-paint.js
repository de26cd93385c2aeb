// Runs before the first paint: the window must not flash in the other scheme. The name is that of renderer/theme/theme.ts.
(function chooseScheme() {
  const chosen = localStorage.getItem('miis-desk-color-scheme');
  const isDark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
})();
