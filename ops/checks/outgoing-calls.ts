import { readFileSync } from "node:fs";
import path from "node:path";
import { filesWith, isTest } from "./files";

/** Code that can open a connection, or let one in. Types of these modules cannot. */
const call =
  /\b(?:fetch|sendBeacon)\(|\bnew (?:WebSocket|EventSource|XMLHttpRequest)\b|^import (?!type )[^;"]*"(?:(?:node:)?(?:http|https|http2|net|tls|dgram|dns)(?:\/promises)?|undici)";$/m;

/** Each file that may, and what it reaches. Nothing reaches another host. */
const known = new Map([
  ["app/(staff)/[locale]/_parts/use-session-clock.ts", "browser: own address"],
  ["components/autosave/autosave.ts", "browser: own address"],
  ["components/forms/use-found.ts", "browser: own address"],
  ["components/forms/send-file.ts", "browser: own address"],
  ["components/passkeys/passkey-fields.tsx", "browser: own address"],
  ["components/pasted-list/list-progress.tsx", "browser: own address"],
  ["components/ui/quick-exit.tsx", "browser: own address"],
  ["ops/start/is-port-taken.ts", "server: this machine"],
  ["server/next-process.ts", "server: Next, on this machine"],
  ["server/next-server.ts", "server: Next, on this machine"],
  ["server/run-server.ts", "server: visitors"],
  ["server/upgrades.ts", "server: Next, on this machine; in development"],
  ["server/wire-answer.ts", "server: only the names of status codes"],
]);

/** Only the files that are listed here open connections, so that the software calls no other host. */
export function outgoingCalls(folder: string): string[] {
  const callers = filesWith(folder, ".ts", ".tsx", ".mjs").filter(
    (name) => isShipped(name) && call.test(readFileSync(path.join(folder, name), "utf8")),
  );
  return callers
    .filter((name) => !known.has(name))
    .map((name) => `${name} opens a connection: list it in ops/checks/outgoing-calls.ts, with what it reaches`);
}

function isShipped(name: string): boolean {
  return !isTest(name) && !/^(?:bench|ops\/(?:checks|test))\/|\/testing\/|\.fixture\./.test(name);
}
