import type { Readable } from "node:stream";
import type { Dispatcher } from "undici";
import type { AddressForm } from "@/domain/addresses/public-addresses";
import { viewHeader } from "@/domain/view/view";
import { Lane } from "./lanes";
import { type NextRequests, unlessLost } from "./next-server";
import { type Headers, inlineScriptHashes, type SecurityHeaders } from "./security-headers";

/** What is rendered: the target for Next, for which view, in which form. */
export type Wanted = { target: string; view: string; form: AddressForm; isStatic?: true };

/** An answer of Next, whole, with the headers that it is sent with. */
export type RenderedPage = { status: number; headers: Headers; body: Buffer };

/** Pages that Next renders at a time, and pages that wait: some seconds at 60 to 100 ms each. */
const lane = { atOnce: 2, waiting: 100 };

/** How long Next may take to begin an answer, and between two parts of it, in ms. How slowly a reader reads is not counted. */
const patience = { headersTimeout: 30_000, bodyTimeout: 30_000 };

/** What is passed on of Next's headers. */
const passedOn = ["content-type", "content-disposition", "link", "location"];

/** What is passed on besides for files that only the next build alters. */
const ofStaticFiles = ["cache-control", "etag", "last-modified"];

/** Has Next render public pages, a few at a time. Nothing of a visitor's request reaches Next but its address. */
export class Renderer {
  readonly #next: NextRequests;
  readonly #security: SecurityHeaders;
  readonly #lane = new Lane(lane.atOnce, lane.waiting);

  constructor(next: NextRequests, security: SecurityHeaders) {
    this.#next = next;
    this.#security = security;
  }

  /** A whole answer. Throws `Busy` or `NextUnavailable`. */
  async page(wanted: Wanted): Promise<RenderedPage> {
    const page = await this.small(wanted, Number.POSITIVE_INFINITY);
    if (!page) throw new Error("an answer without a limit is never too large");
    return page;
  }

  /** A whole answer of at most `limit` bytes, or undefined if it is larger. Throws `Busy` or `NextUnavailable`. */
  small(wanted: Wanted, limit: number): Promise<RenderedPage | undefined> {
    return this.#lane.run(async () => {
      const response = await this.#ask(wanted);
      const chunks: Buffer[] = [];
      let bytes = 0;
      try {
        for await (const chunk of response.body) {
          chunks.push(chunk);
          bytes += chunk.length;
          // Leaving the loop cancels the rest.
          if (bytes > limit) return undefined;
        }
      } catch (cause) {
        throw unlessLost(cause);
      }
      const body = Buffer.concat(chunks);
      return { status: response.statusCode, headers: this.#headers(response, wanted, body), body };
    });
  }

  /** An answer of any size as it comes. */
  async stream(wanted: Wanted): Promise<{ status: number; headers: Headers; body: Readable }> {
    const response = await this.#lane.run(() => this.#ask(wanted));
    return { status: response.statusCode, headers: this.#headers(response, wanted), body: response.body };
  }

  #ask({ target, view }: Wanted): Promise<Dispatcher.ResponseData> {
    return this.#next.request({ method: "GET", path: target, headers: { [viewHeader]: view }, ...patience });
  }

  #headers({ headers }: Dispatcher.ResponseData, { form, isStatic }: Wanted, body?: Buffer): Headers {
    const isPage = body !== undefined && String(headers["content-type"]).startsWith("text/html");
    const names = isStatic ? [...passedOn, ...ofStaticFiles] : passedOn;
    return {
      ...Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]))),
      ...this.#security.public(form, isPage ? inlineScriptHashes(body.toString()) : []),
    };
  }
}
