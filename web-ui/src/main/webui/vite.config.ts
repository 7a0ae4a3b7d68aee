import { readFile } from 'node:fs/promises';
import { Marked } from 'marked';
import { defineConfig, type Plugin } from 'vite';

/** The repository's documents as HTML, made while building: `import html from '…/NUMBERS.md'`. */
function documents(): Plugin {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        const id = text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
    },
  });
  return {
    name: 'documents',
    enforce: 'pre',
    load: {
      filter: { id: /\.md$/ },
      async handler(id) {
        this.addWatchFile(id);
        const html = await marked.parse(await readFile(id, 'utf8'));
        return { code: `export default ${JSON.stringify(html)};`, moduleType: 'js' };
      },
    },
  };
}

// The pages are served by the Quarkus part of this module from its class path. While developing, `npm run dev` passes
// the API on to a running web-ui.
export default defineConfig({
  plugins: [documents()],
  build: {
    outDir: '../../../target/classes/META-INF/resources',
    emptyOutDir: true,
    target: 'es2023',
    // A colour for each theme in one declaration: light-dark() stays as it is written.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // An inlined file would be a data: address, which the content security policy refuses for scripts and styles.
    assetsInlineLimit: 0,
    rolldownOptions: { input: ['index.html', 'not-found.html'] },
  },
  server: { fs: { allow: ['.', '../../../../docs'] }, proxy: { '/api': process.env['WEB_URL'] ?? 'http://localhost:8080' } },
});
