import { finished, type Readable } from "node:stream";
import { constants, createBrotliCompress, createGzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import { type Answer, discard } from "./answer";
import type { Encoding } from "./encodings";
import { Busy } from "./lanes";
import type { RenderedPage, Renderer, Wanted } from "./renderer";
import type { Headers } from "./security-headers";

/** A file of records up to this size is kept in memory like a page; a larger one is streamed. In bytes. */
const largestKept = 1024 * 1024;

/** Files that are streamed at a time. A slow reader holds one for long. */
const mostStreams = 20;

/** Files of all records, whose size is known only when they have been written. */
export class LargeFiles {
  readonly #renderer: Renderer;
  readonly #tooLarge = new LRUCache<string, true>({ max: 1000 });
  #streams = 0;

  constructor(renderer: Renderer) {
    this.#renderer = renderer;
  }

  /** The file, or undefined if it is too large to be kept. */
  async whole(wanted: Wanted): Promise<RenderedPage | undefined> {
    if (this.#tooLarge.has(keyOf(wanted))) return undefined;
    const page = await this.#renderer.small(wanted, largestKept);
    if (!page) this.#tooLarge.set(keyOf(wanted), true);
    return page;
  }

  /** The file as a stream. Throws `Busy` if too many are being read. */
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

/** Compresses as the bytes come. Quality 3 of Brotli takes no more time than gzip. */
function compressed(body: Readable, encoding: "br" | "gzip"): Readable {
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } };
  const compressor = encoding === "br" ? createBrotliCompress(brotli) : createGzip();
  // A reader who goes away ends the compression, and this ends the reading.
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
