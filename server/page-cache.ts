import { LRUCache } from "lru-cache";
import type { Encoding } from "./encodings";
import type { Headers } from "./security-headers";
import type { WireAnswer } from "./wire-answer";

/** A response in one encoding, ready to be sent. */
export type CachedPage = {
  status: number;
  headers: Headers;
  body: Buffer;
  wire: WireAnswer;
  encoding: Encoding;
  isCompressible: boolean;
};

/**
 * Estimated bytes of an entry besides its body: its headers twice, its key, and the bookkeeping of Node and the cache.
 */
const overhead = 8192;

/** Maximum share of the cache for one response. */
const largestShare = 1 / 8;

/** The view of files that change only with the next build. */
export const unchanging = "static";

/**
 * Caches responses in memory by view, encoding and address. Evicts the least recently used ones when the bytes exceed
 * the limit. Does not cache a response larger than an eighth of the limit.
 */
export class PageCache {
  readonly #pages: LRUCache<string, CachedPage>;
  readonly #largest: number;
  #holds: (view: string) => boolean = () => true;

  constructor(megabytes: number) {
    const maxSize = megabytes * 1024 * 1024;
    this.#largest = maxSize * largestShare - overhead;
    this.#pages = new LRUCache({ maxSize, sizeCalculation: ({ body }) => body.length + overhead });
  }

  /** Returns the response in this encoding, or in its only encoding if its content is not compressed. */
  find(view: string, target: string, encoding: Encoding): CachedPage | undefined {
    const page = this.#pages.get(`${view} ${encoding} ${target}`);
    if (page || encoding === "identity") return page;
    const plain = this.#pages.get(`${view} identity ${target}`);
    return plain?.isCompressible ? undefined : plain;
  }

  /** Caches a response, unless the head moved while it was rendered and compressed. */
  keep(view: string, target: string, page: CachedPage): void {
    if (page.body.length <= this.#largest && this.#isHeld(view))
      this.#pages.set(`${view} ${page.encoding} ${target}`, page);
  }

  /**
   * Evicts every page of other views than the newest head's on this day: such a page may show what was hidden since.
   */
  keepOnly(isOfNewest: (view: string) => boolean): void {
    this.#holds = isOfNewest;
    for (const key of this.#pages.keys()) if (!this.#isHeld(key.slice(0, key.indexOf(" ")))) this.#pages.delete(key);
  }

  #isHeld(view: string): boolean {
    return view === unchanging || this.#holds(view);
  }

  /** The number of cached bytes. */
  get bytes(): number {
    return this.#pages.calculatedSize;
  }
}
