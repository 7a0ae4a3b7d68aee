import type { Tick } from '../model/tick';
import { liveEvents } from './live-events';

type Handler = (tick: Tick) => void;

/** The latest live price of each symbol that somebody in this tab follows. */
class LiveTicks {
  private readonly latest = new Map<string, Tick>();
  private readonly handlers = new Map<string, Set<Handler>>();

  constructor() {
    liveEvents.on('tick', (data) => this.take(data as Tick | null));
  }

  /** Null until one is told. */
  of(symbol: string): Tick | null {
    return this.latest.get(symbol) ?? null;
  }

  /** Asks for the prices of a symbol, and calls the handler with each, until the returned function is called. */
  follow(symbol: string, handler: Handler): () => void {
    const release = liveEvents.watch([symbol]);
    const handlers = this.handlers.get(symbol) ?? new Set();
    this.handlers.set(symbol, handlers.add(handler));
    return () => {
      release();
      handlers.delete(handler);
      if (handlers.size > 0) return;
      this.handlers.delete(symbol);
      this.latest.delete(symbol);
    };
  }

  private take(tick: Tick | null): void {
    const handlers = this.handlers.get(tick?.symbol ?? '');
    if (tick === null || handlers === undefined) return;
    this.latest.set(tick.symbol, tick);
    for (const handler of [...handlers]) handler(tick);
  }
}

export const liveTicks = new LiveTicks();
