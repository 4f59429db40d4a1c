import { finished, type Readable } from "node:stream";
import { constants, createBrotliCompress, createGzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import { type Answer, discard } from "./answer";
import type { Encoding } from "./encodings";
import { Busy } from "./lanes";
import type { RenderedPage, Renderer, Wanted } from "./renderer";
import type { Headers } from "./security-headers";

/** Maximum size in bytes of a data file that is cached like a page; larger files are streamed. */
const largestCached = 1024 * 1024;

/** Maximum number of simultaneous streams. A slow client occupies one for long. */
const mostStreams = 20;

/** Files of all records. Their size is known only after they have been written. */
export class LargeFiles {
  readonly #renderer: Renderer;
  readonly #tooLarge = new LRUCache<string, true>({ max: 1000 });
  #streams = 0;

  constructor(renderer: Renderer) {
    this.#renderer = renderer;
  }

  /** Returns the file, or undefined if it is too large to cache. */
  async whole(wanted: Wanted): Promise<RenderedPage | undefined> {
    if (this.#tooLarge.has(keyOf(wanted))) return undefined;
    const page = await this.#renderer.small(wanted, largestCached);
    if (!page) this.#tooLarge.set(keyOf(wanted), true);
    return page;
  }

  /** Returns the file as a stream. Throws `Busy` if too many streams are open. */
  async stream(wanted: Wanted, encoding: Encoding, headers: Headers): Promise<Answer> {
    if (this.#streams >= mostStreams) throw new Busy("too many files are being read");
    this.#streams += 1;
    const end = once(() => (this.#streams -= 1));
    try {
      const { status, headers: own, body } = await this.#renderer.stream(wanted);
      finished(body, end);
      if (status !== 200) {
        discard(body);
        throw new Error(`Next answered ${status}`);
      }
      const answer = { status, headers: { ...own, ...headers, Vary: "Accept-Encoding" } };
      if (encoding === "identity") return { ...answer, body };
      return {
        ...answer,
        headers: { ...answer.headers, "Content-Encoding": encoding },
        body: compressed(body, encoding),
      };
    } catch (error) {
      end();
      throw error;
    }
  }
}

/** Compresses a stream. Brotli at quality 3 is as fast as gzip. */
function compressed(body: Readable, encoding: "br" | "gzip"): Readable {
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } };
  const compressor = encoding === "br" ? createBrotliCompress(brotli) : createGzip();
  // A client that disconnects ends the compression, which ends the reading.
  finished(compressor, (error) => error && body.destroy());
  body.on("error", (error) => compressor.destroy(error));
  return body.pipe(compressor);
}

const keyOf = ({ view, target }: Wanted) => `${view} ${target}`;

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}
