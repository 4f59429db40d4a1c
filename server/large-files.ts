import { finished, type Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import type { Answer } from "./answer";
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
      const answer = { status, headers: { ...own, ...headers, Vary: "Accept-Encoding" } };
      if (encoding === "identity") return { ...answer, body };
      // One that is compressed as it comes: gzip, which takes a third of the time of Brotli.
      return { ...answer, headers: { ...answer.headers, "Content-Encoding": "gzip" }, body: gzipped(body) };
    } catch (error) {
      end();
      throw error;
    }
  }
}

function gzipped(body: Readable): Readable {
  const gzip = createGzip();
  // A reader who goes away ends the compression, and this ends the reading.
  finished(gzip, (error) => error && body.destroy());
  body.on("error", (error) => gzip.destroy(error));
  return body.pipe(gzip);
}

const keyOf = ({ view, target }: Wanted) => `${view} ${target}`;

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}
