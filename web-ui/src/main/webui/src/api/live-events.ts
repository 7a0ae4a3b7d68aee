type Kind = 'bar' | 'tick' | 'movers' | 'freshness';
type Handler = (data: unknown) => void;

const RECONNECT_MILLIS = 5_000;
/** The parts of a page say one after the other what they show. */
const SETTLE_MILLIS = 50;

/**
 * The one stream of server-sent events of this browser tab. It is closed while the tab is hidden (browsers allow few
 * connections to one server); whoever listens is told to look again by `resumed` when it is back after a gap.
 */
class LiveEvents {
  private readonly handlers: Readonly<Record<Kind | 'resumed', Set<Handler>>> = {
    bar: new Set(),
    tick: new Set(),
    movers: new Set(),
    freshness: new Set(),
    resumed: new Set(),
  };
  private readonly watches = new Set<readonly string[]>();
  private asked: ReadonlySet<string> = new Set();
  private settling: ReturnType<typeof setTimeout> | undefined;
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private broken = false;

  constructor() {
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.close();
      else this.open();
    });
  }

  /** Calls the handler with each event of a kind until the returned function is called. */
  on(kind: Kind | 'resumed', handler: Handler): () => void {
    this.handlers[kind].add(handler);
    if (this.source === null && !document.hidden) this.open();
    return () => this.handlers[kind].delete(handler);
  }

  /** Asks for the bars and ticks of these symbols too, until the returned function is called. */
  watch(symbols: readonly string[]): () => void {
    const own = [...symbols];
    this.watches.add(own);
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      if (this.source !== null && this.wanted().some((symbol) => !this.asked.has(symbol))) this.open();
    }, SETTLE_MILLIS);
    return () => this.watches.delete(own);
  }

  private wanted(): readonly string[] {
    return [...new Set([...this.watches].flat())].sort();
  }

  private open(): void {
    const gap = this.broken;
    this.close();
    this.broken = gap;
    const wanted = this.wanted();
    this.asked = new Set(wanted);
    const source = new EventSource(`/api/v1/stream?${new URLSearchParams({ symbols: wanted.join() })}`);
    this.source = source;
    for (const kind of ['bar', 'tick', 'movers', 'freshness'] as const) {
      source.addEventListener(kind, (event: MessageEvent<string>) => this.tell(kind, parse(event.data)));
    }
    source.onopen = () => {
      if (this.broken) this.tell('resumed', null);
      this.broken = false;
    };
    source.onerror = () => {
      this.broken = true;
      // The browser tries again by itself after a lost connection, but not after an answer that is not a stream.
      if (source.readyState === EventSource.CLOSED && this.source === source) {
        this.timer = setTimeout(() => this.open(), RECONNECT_MILLIS);
      }
    };
  }

  private close(): void {
    clearTimeout(this.timer);
    if (this.source !== null) this.broken = true;
    this.source?.close();
    this.source = null;
  }

  private tell(kind: Kind | 'resumed', data: unknown): void {
    for (const handler of [...this.handlers[kind]]) handler(data);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const liveEvents = new LiveEvents();
