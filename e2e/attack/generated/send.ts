import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Server } from "@/e2e/server";

export type Request = { method?: string; path: string; headers?: Record<string, string>; body?: Buffer };
export type Reply = { status: number; headers: string; body: string };

/** How long a request may take in ms. */
const patience = 15_000;

/** Sends a request as it is: the path is not normalised. Throws if there is no answer in time. */
export function send({ url }: Server, { method = "GET", path, headers = {}, body }: Request): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, path, headers: { Origin: url, ...headers }, timeout: patience }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.rawHeaders.join("\n"),
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on("timeout", () => sent.destroy(new Error(`no answer within ${patience / 1000} s`)));
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Frames of a stack, and files of the program. */
const trace = /\n\s*at .+:\d+:\d+|\bnode_modules\/|\.next\/server\/|\bSqliteError\b|SQLITE_[A-Z]+/;

/** Throws if an answer says that the server failed, or how it is built. */
export function requireHandled({ status, headers, body }: Reply): void {
  if (status >= 500) throw new Error(`status ${status}`);
  const found = trace.exec(headers + body)?.[0];
  if (found) throw new Error(`the answer has a trace of the program: ${found.trim().slice(0, 100)}`);
}

/** Throws if the log has errors. */
export function requireNone(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`the log has ${errors[0]?.slice(0, 600)}`);
}

/** A log that is read in stretches. */
export type Log = { errors(): Promise<string[]> };

/** Returns the log of a server from now on; each call returns the errors since the last one. */
export function logOf(server: Server): Log {
  let read = server.output().length;
  return {
    async errors() {
      // A line may arrive after the answer.
      await pause(5);
      const output = server.output();
      const end = output.lastIndexOf("\n") + 1;
      const lines = output.slice(read, Math.max(read, end)).split("\n").filter(Boolean);
      read = Math.max(read, end);
      return lines.filter(isError);
    },
  };
}

/** A line of pino from the level `error`, or a line that is not of the log at all. */
function isError(line: string): boolean {
  const level = /^\{"level":(\d+)/.exec(line)?.[1];
  return level === undefined || Number(level) >= 50;
}
