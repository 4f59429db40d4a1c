import { LRUCache } from "lru-cache";
import type { Encoding } from "./encodings";
import type { Headers } from "./security-headers";
import type { WireAnswer } from "./wire-answer";

/** An answer in one encoding, ready to be sent. */
export type CachedPage = {
  status: number;
  headers: Headers;
  body: Buffer;
  wire: WireAnswer;
  encoding: Encoding;
  isCompressible: boolean;
};

/** Bytes that an entry takes besides its body: its headers twice, its key, and what Node and the cache keep of it. */
const overhead = 8192;

/** The largest share of the cache that one answer may take. */
const largestShare = 1 / 8;

/** The view of files that only the next build alters. */
export const unchanging = "static";

/**
 * Answers in memory, by view, encoding and address. The least recently used go when their bytes exceed the limit. An
 * answer larger than an eighth of the limit is not kept.
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

  /** The answer in this encoding, or in its only one if its content does not compress. */
  find(view: string, target: string, encoding: Encoding): CachedPage | undefined {
    const page = this.#pages.get(`${view} ${encoding} ${target}`);
    if (page || encoding === "identity") return page;
    const plain = this.#pages.get(`${view} identity ${target}`);
    return plain?.isCompressible ? undefined : plain;
  }

  /** Keeps an answer, unless the head moved while it was rendered and compressed. */
  keep(view: string, target: string, page: CachedPage): void {
    if (page.body.length <= this.#largest && this.#isHeld(view))
      this.#pages.set(`${view} ${page.encoding} ${target}`, page);
  }

  /** Drops every page of another view than the newest head's on this day: it may show what was hidden since. */
  keepOnly(isOfNewest: (view: string) => boolean): void {
    this.#holds = isOfNewest;
    for (const key of this.#pages.keys()) if (!this.#isHeld(key.slice(0, key.indexOf(" ")))) this.#pages.delete(key);
  }

  #isHeld(view: string): boolean {
    return view === unchanging || this.#holds(view);
  }

  /** The bytes that are kept. */
  get bytes(): number {
    return this.#pages.calculatedSize;
  }
}
