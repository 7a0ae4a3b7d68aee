import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Each layer may use those before it, and itself.
const LAYERS = ['model', 'format', 'api', 'components', 'pages'];

test.each(LAYERS)('%s uses no layer above it', (layer) => {
  const allowed = LAYERS.slice(0, LAYERS.indexOf(layer) + 1);
  for (const file of readdirSync(`src/${layer}`).filter((name) => /\.tsx?$/.test(name))) {
    const source = readFileSync(`src/${layer}/${file}`, 'utf8');
    for (const [, used] of source.matchAll(/from '\.\.\/([a-z-]+)\//g)) {
      expect(allowed, `${layer}/${file} uses ${used}`).toContain(used);
    }
  }
});

test.each(['model', 'format'])('%s needs no browser', (layer) => {
  for (const file of readdirSync(`src/${layer}`)) {
    const source = readFileSync(`src/${layer}/${file}`, 'utf8');
    expect(source, `${layer}/${file}`).not.toMatch(/\b(document|window|localStorage|fetch)\b[.(]/);
  }
});

test.each([
  ['lightweight-charts', ['components/growth-canvas.ts', 'components/price-canvas.ts', 'components/time-canvas.ts']],
  ['uplot', ['components/index-axes.ts', 'components/index-canvas.ts', 'components/index-marks.ts', 'components/index-path.ts']],
])('only the canvases reach the chart library %s', (library, canvases) => {
  const users = LAYERS.flatMap((layer) => readdirSync(`src/${layer}`).map((file) => `${layer}/${file}`)).filter((user) =>
    readFileSync(`src/${user}`, 'utf8').includes(`from '${library}'`),
  );
  expect(users).toEqual(canvases);
});
