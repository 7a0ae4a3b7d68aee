// Writes docs/LICENCES.md from the modules' bills of materials and the page's lock file:  mvn package -DskipTests -Dsbom && node docs/licences.mjs
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const modules = ['market-server', 'ingest-service', 'quote-service', 'movers-service', 'web-ui'];
const json = (path) => JSON.parse(readFileSync(new URL(path, root)));

// A short name for each of the ways in which poms write the same licence.
const SAME = [
  [/apache.*2/i, 'Apache-2.0'],
  [/(gpl|gnu general public).*classpath/i, 'GPL-2.0 with Classpath exception'],
  [/eclipse public.*2|^epl-2/i, 'EPL-2.0'],
  [/eclipse public.*1|^epl-1/i, 'EPL-1.0'],
  [/eclipse distribution|^edl|bsd.*3|new bsd|3-clause|^bsd$/i, 'BSD-3-Clause'],
  [/bsd.*2|simplified bsd/i, 'BSD-2-Clause'],
  [/^(the )?mit( license)?$|mit-license/i, 'MIT'],
  [/public domain|cc0/i, 'CC0-1.0'],
  [/lgpl|lesser general/i, 'LGPL-2.1'],
];
const short = (name) => SAME.find(([pattern]) => pattern.test(name))?.[1] ?? name;

const found = new Map();
function note(name, version, licences, where) {
  const key = `${name} ${version}`;
  const entry = found.get(key) ?? { licences: [...new Set(licences.map(short))].sort().join(' or ') || 'not stated', where: new Set() };
  found.set(key, entry);
  entry.where.add(where);
}

for (const module of modules) {
  const bom = `${module}/target/bom.json`;
  if (!existsSync(new URL(bom, root))) throw new Error(`${bom} is missing: mvn package -DskipTests -Dsbom`);
  for (const part of json(bom).components ?? []) {
    if (part.group === 'bellwether') continue;
    const licences = (part.licenses ?? []).map((one) => one.expression ?? one.license?.id ?? one.license?.name ?? '');
    note(`${part.group}:${part.name}`, part.version, licences, module);
  }
}
for (const [path, part] of Object.entries(json('web-ui/src/main/webui/package-lock.json').packages)) {
  if (path !== '' && !part.dev && !part.optional) note(path.replace(/^.*node_modules\//, ''), part.version, [part.license ?? ''], 'page');
}

const byLicence = new Map();
for (const [key, entry] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
  byLicence.set(entry.licences, [...(byLicence.get(entry.licences) ?? []), `${key} (${[...entry.where].join(', ')})`]);
}
const sections = [...byLicence].sort(([, a], [, b]) => b.length - a.length);
writeFileSync(
  new URL('docs/LICENCES.md', root),
  `# Licences of what is shipped\n\nOf what the images hold, and of the page. Made by \`node docs/licences.mjs\` from the programs' bills of materials (CycloneDX, \`mvn package -DskipTests -Dsbom\`) and the page's lock file.\n\n` +
    `| licence | parts |\n|---|---|\n${sections.map(([licence, parts]) => `| ${licence} | ${parts.length} |`).join('\n')}\n\n` +
    sections.map(([licence, parts]) => `## ${licence}\n\n${parts.map((part) => `- ${part}`).join('\n')}\n`).join('\n'),
);
console.log(`${found.size} parts under ${byLicence.size} licences`);
