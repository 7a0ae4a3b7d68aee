import { defineConfig } from 'vite';

// The pages are served by the Quarkus part of this module from its class path. While developing, `npm run dev` passes
// the API on to a running web-ui.
export default defineConfig({
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
  server: { proxy: { '/api': process.env['WEB_URL'] ?? 'http://localhost:8080' } },
});
