// Asks the OSV database for known vulnerabilities of what is shipped:  mvn package -DskipTests -Dsbom && node docs/vulnerabilities.mjs
// Ends with 0 where none is known, 1 where some are, 2 where nothing was checked, for the database can't be reached, say.
import { existsSync, readFileSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const database = process.env.OSV_URL ?? 'https://api.osv.dev';
const programs = ['market-server', 'ingest-service', 'quote-service', 'movers-service', 'web-ui'];
const json = (path) => JSON.parse(readFileSync(new URL(path, root)));

function giveUp(reason) {
  console.error(`${reason}: NOTHING WAS CHECKED.`);
  process.exit(2);
}

/** Package addresses (purl) and where each is used. */
const used = new Map();
const note = (purl, where) => used.set(purl, new Set([...(used.get(purl) ?? []), where]));
for (const program of programs) {
  const bom = `${program}/target/bom.json`;
  if (!existsSync(new URL(bom, root))) giveUp(`${bom} is missing (mvn package -DskipTests -Dsbom)`);
  for (const { group, purl } of json(bom).components ?? []) {
    if (purl && group !== 'bellwether') note(purl.replace(/[?#].*$/, ''), program);
  }
}
for (const [path, part] of Object.entries(json('web-ui/src/main/webui/package-lock.json').packages)) {
  if (path !== '' && !part.dev && !part.optional) note(`pkg:npm/${path.replace(/^.*node_modules\//, '').replace('@', '%40')}@${part.version}`, 'page');
}

async function ask(purls) {
  const answer = await fetch(`${database}/v1/querybatch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ queries: purls.map((purl) => ({ package: { purl } })) }),
    signal: AbortSignal.timeout(30_000),
  });
  if (!answer.ok) throw new Error(`it answers ${answer.status}`);
  const { results } = await answer.json();
  if (results?.length !== purls.length) throw new Error('it answers something else');
  return results.map((result) => (result.vulns ?? []).map((one) => one.id));
}

const purls = [...used.keys()].sort();
const found = [];
try {
  for (let from = 0; from < purls.length; from += 500) found.push(...(await ask(purls.slice(from, from + 500))));
} catch (failure) {
  giveUp(`No database of vulnerabilities at ${database} (${failure.cause?.code ?? failure.message})`);
}
purls.forEach((purl, index) => {
  if (found[index].length > 0) console.log(`${purl}  ${found[index].join(' ')}  (${[...used.get(purl)].join(', ')})`);
});
const hit = found.filter((ids) => ids.length > 0).length;
console.log(`${purls.length} parts asked for at ${database}: ${hit === 0 ? 'no known vulnerability' : `${hit} with known vulnerabilities`}`);
process.exit(hit === 0 ? 0 : 1);
