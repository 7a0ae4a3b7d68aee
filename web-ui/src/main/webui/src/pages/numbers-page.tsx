import { useEffect } from 'preact/hooks';
import numbers from '../../../../../../docs/NUMBERS.md';
import { useTitle } from '../components/use-title';
import './numbers-page.css';

/** How each number is made: the repository's own document. */
export function NumbersPage() {
  useTitle('How each number is made');
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id !== '') document.getElementById(id)?.scrollIntoView();
  }, []);
  return <article class="document" dangerouslySetInnerHTML={{ __html: numbers }} />;
}
