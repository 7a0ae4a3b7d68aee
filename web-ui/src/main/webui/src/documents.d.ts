/** A document as HTML; the build makes it. */
declare module '*.md' {
  const html: string;
  export default html;
}
