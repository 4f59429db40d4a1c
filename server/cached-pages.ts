import { decode, type Encoding, encode, encodings, isCompressible } from "./encodings";
import type { CachedPage, PageCache } from "./page-cache";
import type { RenderedPage } from "./renderer";
import type { Headers } from "./security-headers";
import { SharedWork } from "./shared-work";
import { WireAnswer } from "./wire-answer";

/** A response before compression. `isCacheable` is false if it must not be cached. */
export type Source = RenderedPage & { isCacheable: boolean };

/**
 * Serves responses from the cache. A missing one is rendered once and compressed once, whatever the number of requests.
 */
export class CachedPages {
  readonly #cache: PageCache;
  readonly #isKeeping: boolean;
  readonly #sources = new SharedWork<Source | undefined>();
  readonly #encoded = new SharedWork<CachedPage>();

  /** Development mode caches nothing, because the code of a page may change. */
  constructor(cache: PageCache, isKeeping: boolean) {
    this.#cache = cache;
    this.#isKeeping = isKeeping;
  }

  find(view: string, target: string, encoding: Encoding): CachedPage | undefined {
    return this.#cache.find(view, target, encoding);
  }

  /**
   * Returns the response in an encoding; calls `render` if no encoding is cached. Undefined if `render` returns none.
   */
  get(
    view: string,
    target: string,
    wanted: Encoding,
    render: () => Promise<Source | undefined>,
  ): Promise<CachedPage | undefined> {
    const key = `${view} ${target}`;
    const begin = async () => (await this.decoded(view, target)) ?? (await render());
    return this.#sources.use(key, begin, async (source) => {
      if (!source) return undefined;
      const isSmaller = isCompressible(String(source.headers["content-type"]));
      const encoding = isSmaller ? wanted : "identity";
      const work = () => this.#encode(source, encoding, isSmaller);
      return this.#encoded.use(`${encoding} ${key}`, work, async (page) => {
        if (source.isCacheable && this.#isKeeping) this.#cache.keep(view, target, page);
        return page;
      });
    });
  }

  /** Returns the cached response without compression, from any encoding that is cached. */
  async decoded(view: string, target: string): Promise<Source | undefined> {
    for (const encoding of encodings) {
      const page = this.#cache.find(view, target, encoding);
      if (!page) continue;
      const { "Content-Encoding": _encoding, "Content-Length": _length, ...headers } = page.headers;
      return { status: page.status, headers, body: await decode(page.body, page.encoding), isCacheable: true };
    }
    return undefined;
  }

  async #encode(source: Source, encoding: Encoding, isSmaller: boolean): Promise<CachedPage> {
    const body = await encode(source.body, encoding);
    const headers: Headers = { ...source.headers, "Content-Length": String(body.length) };
    if (isSmaller) headers.Vary = "Accept-Encoding";
    if (encoding !== "identity") headers["Content-Encoding"] = encoding;
    const wire = new WireAnswer(source.status, headers, body);
    return { status: source.status, headers, body: wire.body, wire, encoding, isCompressible: isSmaller };
  }
}
