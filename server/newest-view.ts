import { publishedLedger } from "@/db/published/connection";
import { type ResolvedView, resolveView } from "@/db/published/resolve-view";
import { type View, writtenView } from "@/domain/view/view";

/** A view that can be shown, and its text in headers and in keys of the cache. */
export type Shown = { view: View; written: string };
export type Resolved = ({ ok: true } & Shown) | Extract<ResolvedView, { ok: false }>;

/** Knows the newest head: reads it for each request, and says when it moves. */
export class NewestView {
  readonly #onMove: (isOfNewest: (written: string) => boolean) => void;
  #current: (Shown & { ok: true; hash: string }) | undefined;
  #ofThisTurn: Resolved | undefined;

  /** `onMove` is called when a head was published or a day ended; it gets a test for views that still hold. */
  constructor(onMove: (isOfNewest: (written: string) => boolean) => void) {
    this.#onMove = onMove;
  }

  /**
   * The view that a query asks for. Throws while the ledger cannot be read. The requests of one turn of the event loop
   * had all arrived before it began, so its first one reads the newest head for them all.
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

  /** The same, or undefined while the ledger cannot be read. */
  resolveOrUndefined(query: { at?: number; known?: string }): Resolved | undefined {
    try {
      return this.resolve(query);
    } catch {
      return undefined;
    }
  }

  /** The newest view when the ledger was last read; undefined if it never was. */
  get last(): Shown | undefined {
    return this.#current;
  }

  /** True if nothing was published since this view was resolved, nor has the day ended. */
  isNewest({ view }: Shown): boolean {
    try {
      const now = this.#read({});
      return now.ok && now.view.head === view.head && now.view.day === view.day;
    } catch {
      // The ledger cannot be read any more. The next request reports it.
      return false;
    }
  }

  /** The newest view, written anew when it moved. */
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

/** True if a view is of this newest head and day, whichever head it looks at. */
function isOf(written: string, { head, day }: View, hash: string): boolean {
  const [newest, , viewDay, viewHash] = written.split(".");
  return newest === String(head) && viewDay === day && viewHash === hash.slice(0, 8);
}
