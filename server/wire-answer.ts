import { type ServerResponse, STATUS_CODES } from "node:http";
import type { Headers } from "./security-headers";

/** Fields of a response that Node does not document. They say that its head is written and sent. */
type Unsent = ServerResponse & { _header?: string | null; _headerSent?: boolean };

/**
 * How long a connection stays open without a request, in ms. Longer than the minute of proxies and browsers: whoever sends
 * a request while it is being closed gets none.
 */
export const keepAliveTimeout = 65_000;

const keptAlive = ["Connection: keep-alive", `Keep-Alive: timeout=${keepAliveTimeout / 1000}`];

const dateOf = (second: number) => new Date(second * 1000).toUTCString();

/**
 * An answer as it goes over the wire: head and body in one piece of memory. Node makes the head anew for each answer and
 * writes it apart from the body, which takes half the time of an answer from memory.
 */
export class WireAnswer {
  readonly #bytes: Buffer;
  readonly #headLength: number;
  readonly #dateAt: number;
  #second: number;

  constructor(status: number, headers: Headers, body: Buffer) {
    this.#second = Math.floor(Date.now() / 1000);
    const lines = Object.entries(headers).flatMap(([name, value]) => [value].flat().map((each) => `${name}: ${each}`));
    const start = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, ...keptAlive, "Date: "].join("\r\n");
    const head = Buffer.from(`${start}${dateOf(this.#second)}\r\n\r\n`, "latin1");
    this.#dateAt = start.length;
    this.#headLength = head.length;
    this.#bytes = Buffer.concat([head, body]);
  }

  /** The body alone: a view of the same memory. */
  get body(): Buffer {
    return this.#bytes.subarray(this.#headLength);
  }

  /** Sends the answer, or returns false if only Node can: to HEAD, where the connection closes, or in an unknown Node. */
  sendTo(response: Unsent): boolean {
    const { method, httpVersion } = response.req;
    const isPlain = method === "GET" && httpVersion === "1.1" && response.shouldKeepAlive;
    if (!isPlain || response._header !== null || response._headerSent !== false) return false;
    this.#renewDate();
    response._header = "sent with the body";
    response._headerSent = true;
    response.end(this.#bytes);
    return true;
  }

  #renewDate() {
    const second = Math.floor(Date.now() / 1000);
    if (second === this.#second) return;
    this.#second = second;
    this.#bytes.write(dateOf(second), this.#dateAt, "latin1");
  }
}
