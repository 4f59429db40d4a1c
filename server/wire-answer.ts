import { type ServerResponse, STATUS_CODES } from "node:http";
import type { Headers } from "./security-headers";

/** Fields of a response that Node does not document: whether its head is written and sent. */
type Unsent = ServerResponse & { _header?: string | null; _headerSent?: boolean };

/**
 * How long a connection stays open without a request, in ms. It exceeds the minute of proxies and browsers: a request
 * sent while the connection closes gets no response.
 */
export const keepAliveTimeout = 65_000;

const keptAlive = ["Connection: keep-alive", `Keep-Alive: timeout=${keepAliveTimeout / 1000}`];

const dateOf = (second: number) => new Date(second * 1000).toUTCString();

/**
 * A response as it is sent: head and body in one buffer. Node rebuilds the head for each response and writes it
 * separately, which takes half the time of a cached response.
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

  /**
   * Sends the response. Returns false if only Node can send it: to HEAD, on a closing connection, or in an unknown
   * Node.
   */
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
