import type { Readable } from "node:stream";
import type { Dispatcher } from "undici";
import type { AddressForm } from "@/domain/addresses/public-addresses";
import { viewHeader } from "@/domain/view/view";
import { Lane } from "./lanes";
import type { Mode } from "./next-process";
import { type NextRequests, unlessLost } from "./next-server";
import { type Headers, inlineScriptHashes, type SecurityHeaders } from "./security-headers";

/** What to render: the target for Next, the view and the form. `isPast`: the view shows an older head. */
export type Wanted = { target: string; view: string; form: AddressForm; isPast?: boolean; isStatic?: true };

/** A whole response of Next, with the headers to send. */
export type RenderedPage = { status: number; headers: Headers; body: Buffer };

/** Limits of rendering: how many pages Next renders at a time, and how many wait; some seconds at 60 to 100 ms each. */
const lane = { atOnce: 2, waiting: 100 };

/**
 * Limits of past views: there is one for each head and address, so that anybody can ask for any number of pages that are not
 * cached. One at a time leaves a place for the pages of today.
 */
const pastViews = { atOnce: 1, waiting: 20 };

/**
 * Maximum time for Next to begin a response, and between two parts of it, in ms. The client's reading speed does not
 * count. In development mode a page is compiled at its first request.
 */
const patience = { start: 30_000, dev: 120_000 };

/** Headers of Next that are forwarded. */
const passedOn = ["content-type", "content-disposition", "link", "location"];

/** Further headers that are forwarded for files that change only with the next build. */
const ofStaticFiles = ["cache-control", "etag", "last-modified"];

/** Lets Next render public pages, a few at a time. Only the address of a visitor's request reaches Next. */
export class Renderer {
  readonly #next: NextRequests;
  readonly #security: SecurityHeaders;
  readonly #patience: number;
  readonly #lane = new Lane(lane.atOnce, lane.waiting);
  readonly #pastViews = new Lane(pastViews.atOnce, pastViews.waiting);

  constructor(next: NextRequests, security: SecurityHeaders, mode: Mode) {
    this.#next = next;
    this.#security = security;
    this.#patience = patience[mode];
  }

  /** Returns a whole response. Throws `Busy` or `NextUnavailable`. */
  async page(wanted: Wanted): Promise<RenderedPage> {
    const page = await this.small(wanted, Number.POSITIVE_INFINITY);
    if (!page) throw new Error("a response without a limit cannot be too large");
    return page;
  }

  /**
   * Returns a whole response of at most `limit` bytes, or undefined if it is larger. Throws `Busy` or
   * `NextUnavailable`.
   */
  small(wanted: Wanted, limit: number): Promise<RenderedPage | undefined> {
    return this.#inTurn(wanted, async () => {
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

  /** Returns a response of any size as a stream. */
  async stream(wanted: Wanted): Promise<{ status: number; headers: Headers; body: Readable }> {
    const response = await this.#inTurn(wanted, () => this.#ask(wanted));
    return { status: response.statusCode, headers: this.#headers(response, wanted), body: response.body };
  }

  #inTurn<T>({ isPast }: Wanted, work: () => Promise<T>): Promise<T> {
    return isPast ? this.#pastViews.run(() => this.#lane.run(work)) : this.#lane.run(work);
  }

  #ask({ target, view }: Wanted): Promise<Dispatcher.ResponseData> {
    const timeouts = { headersTimeout: this.#patience, bodyTimeout: this.#patience };
    return this.#next.request({ method: "GET", path: target, headers: { [viewHeader]: view }, ...timeouts });
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
