// Measures each page with Lighthouse, desktop preset, and prints a table in Markdown.
//   node lighthouse.mjs WEB_URL [RUNS] [PAGE …]
// The figures of a page are the medians of its runs. Ends with 1 if a page misses what it has to reach.
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

const PAGES = ['/', '/chart/AAPL', '/chart/AAPL?range=5Y&compare=MSFT,AMZN', '/index', '/heatmap/AAPL', '/treemap', '/world', '/status', '/numbers', '/api'];
const SCORES = { performance: 95, accessibility: 100, 'best-practices': 100 };
const MOST_SCRIPT_KB = { '/': 250 };
const MOST_SCRIPT_KB_ANYWHERE = 400;
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic'];

const [web, runs = '3', ...asked] = process.argv.slice(2);
if (web === undefined) {
  console.error('usage: node lighthouse.mjs WEB_URL [RUNS]');
  process.exit(64);
}

const chrome = await launch({ chromePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', chromeFlags: FLAGS });
let failed = false;
try {
  console.log('| page | performance | accessibility | best practices | first contentful paint ms | largest contentful paint ms | blocking ms | layout shift | script KB |');
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|---:|');
  for (const page of asked.length === 0 ? PAGES : asked) failed = !(await report(page)) || failed;
} finally {
  chrome.kill();
}
process.exit(failed ? 1 : 0);

/** True if the page reaches all that it has to. */
async function report(page) {
  if ((await fetch(web + page, { method: 'HEAD' })).status !== 200) {
    console.log(`| ${page} | is not there |`);
    return false;
  }
  const measured = [];
  for (let run = 0; run < Number(runs); run++) measured.push(await measure(page));
  const median = (name) => measured.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(measured.length / 2)];
  const script = median('script');
  console.log(
    `| ${page} | ${Object.keys(SCORES).map(median).join(' | ')} | ${median('paint')} | ${median('largest')} | ${median('blocking')} | ${median('shift')} | ${script} |`,
  );
  for (const failure of new Set(measured.flatMap((one) => one.failures))) console.error(`  ${page}: ${failure}`);
  return Object.entries(SCORES).every(([name, least]) => median(name) >= least) && script <= (MOST_SCRIPT_KB[page] ?? MOST_SCRIPT_KB_ANYWHERE);
}

async function measure(page) {
  const { lhr } = await lighthouse(web + page, { port: chrome.port, onlyCategories: Object.keys(SCORES), logLevel: 'error' }, desktopConfig);
  // What could not be measured is no number, and the reason is told.
  const value = (audit) => Math.round(lhr.audits[audit].numericValue ?? Number.NaN);
  const requests = lhr.audits['network-requests'].details.items;
  const scripts = requests.filter((request) => request.resourceType === 'Script');
  return {
    ...Object.fromEntries(Object.keys(SCORES).map((name) => [name, Math.round(100 * lhr.categories[name].score)])),
    paint: value('first-contentful-paint'),
    largest: value('largest-contentful-paint'),
    blocking: value('total-blocking-time'),
    shift: Number((lhr.audits['cumulative-layout-shift'].numericValue ?? Number.NaN).toFixed(3)),
    script: Math.round(scripts.reduce((sum, request) => sum + request.transferSize, 0) / 1000),
    failures: failures(lhr),
  };
}

/** What costs a page its full score in accessibility and best practices. */
function failures(lhr) {
  const lost = Object.values(lhr.audits).filter(({ scoreDisplayMode }) => scoreDisplayMode === 'error');
  if (lost.length > 0) return lost.slice(0, 3).map(({ id, errorMessage }) => `${id}: ${errorMessage}`);
  return ['accessibility', 'best-practices'].flatMap((category) =>
    lhr.categories[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
      .map(({ id }) => `${id}: ${(lhr.audits[id].details?.items ?? []).slice(0, 3).map(words).join(' · ')}`),
  );
}

function words(item) {
  return item.node?.snippet ?? item.description ?? item.source ?? JSON.stringify(item).slice(0, 200);
}
