/** What stands at the foot of every page. */
export function PageFooter() {
  return (
    <footer class="page-footer">
      <a href="/numbers">How the numbers are made</a> <a href="/api">API</a>
    </footer>
  );
}
