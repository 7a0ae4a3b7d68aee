/** The path of the page that a frame's path stands for: /index for /embed/index. Null if it is no frame's. */
export function embeddedPath(path: string): string | null {
  return path.startsWith('/embed/') ? path.slice('/embed'.length) : null;
}
