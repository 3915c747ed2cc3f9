// Runs before the first paint, so that a chosen theme never flashes. The switches are in header.js and keys.js.
try {
  const root = document.documentElement;
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') {
    root.dataset.theme = theme;
  }
  root.dataset.keys = localStorage.getItem('keys') === 'off' ? 'off' : 'on';
} catch {
  // Storage is forbidden here: the system's wish decides.
}
