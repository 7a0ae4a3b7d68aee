// Runs before the first paint, so that a kept theme or palette never flashes the other one first.
(() => {
  try {
    for (const name of ['theme', 'palette']) {
      const kept = localStorage.getItem(`bellwether.${name}`);
      if (kept) document.documentElement.dataset[name] = kept;
    }
  } catch {
    // Storage is refused: the system's theme and the default palette are right then.
  }
})();
