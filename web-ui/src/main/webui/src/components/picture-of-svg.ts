import type { Picture } from '../model/picture';

const DRAWN = [
  'fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'stroke-linecap',
  'opacity', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline', 'letter-spacing', 'paint-order',
  'visibility', 'vector-effect',
] as const;

/** An SVG of the page as a picture that stands by itself: what the style sheet says of it is written into its elements. */
export function pictureOfSvg(drawn: SVGSVGElement): Picture {
  const { width, height } = drawn.getBoundingClientRect();
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const originals = [drawn, ...drawn.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  copies.forEach((element, index) => {
    const original = originals[index];
    if (original === undefined || element.closest('defs') !== null) return;
    const style = getComputedStyle(original);
    if (style.display === 'none') {
      element.remove();
      return;
    }
    for (const name of DRAWN) element.setAttribute(name, style.getPropertyValue(name));
    for (const name of ['class', 'style', 'tabindex']) element.removeAttribute(name);
    const link = element.getAttribute('href');
    if (link !== null && !link.startsWith('#')) element.setAttribute('href', new URL(link, location.href).href);
  });
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  return { width, height, elements: new XMLSerializer().serializeToString(copy) };
}
