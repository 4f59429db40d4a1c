import { publishedLedger } from "@/db/published/connection";
import { type ResolvedView, resolveView } from "@/db/published/resolve-view";
import { type View, writtenView } from "@/domain/view/view";

/** A view that can be shown, and its text in headers and cache keys. */
export type Shown = { view: View; written: string };
export type Resolved = ({ ok: true } & Shown) | Extract<ResolvedView, { ok: false }>;

/** Tracks the newest head: reads it for each request, and reports when it moves. */
export class NewestView {
  readonly #onMove: (isOfNewest: (written: string) => boolean) => void;
  #current: (Shown & { ok: true; hash: string }) | undefined;
  #ofThisTurn: Resolved | undefined;

  /**
   * `onMove` is called when a head was published or a day ended. Its argument tests whether a view is still current.
   */
  constructor(onMove: (isOfNewest: (written: string) => boolean) => void) {
    this.#onMove = onMove;
  }

  /**
   * Returns the view that a query asks for. Throws while the ledger cannot be read. All requests of one turn of the
   * event loop share one read of the newest head, because they arrived before the turn began.
   */
  resolve(query: { at?: number; known?: string }): Resolved {
    if (query.at !== undefined || query.known !== undefined) return this.#read(query);
    if (!this.#ofThisTurn) {
      this.#ofThisTurn = this.#read({});
      setImmediate(() => {
        this.#ofThisTurn = undefined;
      });
    }
    return this.#ofThisTurn;
  }

  #read(query: { at?: number; known?: string }): Resolved {
    const resolved = resolveView(publishedLedger(), query, new Date());
    if (!resolved.ok) return resolved;
    const { view, hash } = resolved;
    const current = this.#keepUp(view, hash);
    return view.at === view.head ? current : { ok: true, view, written: writtenView(view, hash) };
  }

  /** Like `resolve`, but returns undefined while the ledger cannot be read. */
  resolveOrUndefined(query: { at?: number; known?: string }): Resolved | undefined {
    try {
      return this.resolve(query);
    } catch {
      return undefined;
    }
  }

  /** The newest view at the last read of the ledger; undefined before the first read. */
  get last(): Shown | undefined {
    return this.#current;
  }

  /** True if nothing was published and the day has not ended since this view was resolved. */
  isNewest({ view }: Shown): boolean {
    try {
      const now = this.#read({});
      return now.ok && now.view.head === view.head && now.view.day === view.day;
    } catch {
      // The ledger cannot be read. The next request reports it.
      return false;
    }
  }

  /** Returns the newest view; its text is rebuilt only when the head or day has changed. */
  #keepUp({ head, day }: View, hash: string) {
    const last = this.#current;
    if (last && last.view.head === head && last.view.day === day && last.hash === hash) return last;
    this.#ofThisTurn = undefined;
    const view = { head, at: head, day };
    this.#current = { ok: true, view, hash, written: writtenView(view, hash) };
    this.#onMove((written) => isOf(written, view, hash));
    return this.#current;
  }
}

/** True if a view was resolved at this newest head and day, whichever head it shows. */
function isOf(written: string, { head, day }: View, hash: string): boolean {
  const [newest, , viewDay, viewHash] = written.split(".");
  return newest === String(head) && viewDay === day && viewHash === hash.slice(0, 8);
}
