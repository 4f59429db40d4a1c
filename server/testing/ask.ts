import { once } from "node:events";
import { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { buffer } from "node:stream/consumers";

export type RequestOptions = { method?: string; headers?: Record<string, string>; body?: Buffer | string };
export type Answered = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Sends a request with only the given headers, and reads the response without decompression. */
export async function ask(url: string, { body, ...asking }: RequestOptions = {}): Promise<Answered> {
  const sent = request(url, asking);
  // After the response, Node may no longer listen for errors of a connection whose request is still being sent.
  sent.on("socket", (socket) => void (socket.listeners("error").includes(ignore) || socket.on("error", ignore)));
  sent.end(body);
  const answer = await answerTo(sent);
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await buffer(answer) };
}

/** An error before the response still fails the request itself. */
function ignore() {}

/** Returns the response to a request before any of its body is read. */
export async function answerTo(sent: ClientRequest): Promise<IncomingMessage> {
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  // What is still being sent may fail after the response.
  sent.on("error", ignore);
  return answer;
}
