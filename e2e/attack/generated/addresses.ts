import fc from "fast-check";
import type { PublicAddress } from "@/domain/addresses/public-addresses";
import { publicAddresses } from "@/domain/addresses/public-addresses";
import { target as anyTarget, queryFor } from "@/e2e/attack/parsers/address-readers";
import { hostileText, hostileWord } from "@/e2e/attack/parsers/hostile-text";
import { type Attempt, attempt } from "@/e2e/attack/section";
import type { Entry } from "@/e2e/desk/access/entries";
import { examplesOf } from "@/e2e/desk/access/examples";
import { openSessions, type Session } from "@/e2e/desk/access/sessions";
import type { Target } from "@/e2e/desk/access/target";
import { marker } from "@/e2e/desk/access/world";
import { failureOf } from "./failure-of";
import { logOf, type Request, requireHandled, requireNone, send } from "./send";

/** How many requests each public address gets, any address at all, and each page and file of the staff. */
const runs = { each: 4, any: 300, staff: 5 };

const part = fc.oneof(fc.constantFrom("1", "7", "foro-penal-2026-01-08", "dashboard", "site.square"), hostileWord);

/** Asks for every public address and for any text as an address, as a visitor. Yields the result of each. */
export async function* attackAddresses(target: Target, seed: number): AsyncIterable<Attempt> {
  for (const row of publicAddresses) {
    const asked = fc.tuple(fc.constantFrom("es", "en"), part, queryFor(row.query)).map(pathTo(row));
    yield attempt(`${row.address || "/"} with any parameters`, await asks(target, { asked, seed, runs: runs.each }));
  }
  const asked = anyTarget.map((text) => ({ path: sendable(text) }));
  yield attempt("any text as an address", await asks(target, { asked, seed, runs: runs.any }));
}

function pathTo(row: PublicAddress) {
  return ([locale, given, query]: [string, string, URLSearchParams]): Request => {
    const path = row.address.replace(/\[\w+\]/g, () => sendable(given).slice(0, 300).replaceAll("?", ""));
    return { path: `${row.atRoot ? "" : `/${locale}`}${path}?${query}`.slice(0, 15_000) };
  };
}

/** Asks for every page and file of the staff with any parameters, as an admin and as an editor. */
export async function* attackStaffAddresses(target: Target, seed: number): AsyncIterable<Attempt> {
  const { entries, world, server, db } = target;
  for (const entry of entries.filter(({ form }) => form !== "action")) {
    const path = examplesOf(entry, world)[0]?.path ?? "";
    const { admin, editor } = await openSessions(db, server.databasePath);
    db.$client.prepare("UPDATE sessions SET confirmed_at = ?").run(new Date().toISOString());
    for (const session of [admin, editor]) {
      const asked = staffRequests(entry, path, session);
      const failure = await asks(target, { asked, seed, runs: runs.staff, mayShow: true });
      yield attempt(`${entry.key} with any parameters from an ${session.name}`, failure);
    }
  }
}

/** What staff pages read from their addresses. */
const names = [
  ...["id", "q", "page", "after", "item", "source", "locale", "next", "from", "to", "list", "release", "search"],
  ...["place", "verification", "publisher", "actor", "action", "user", "kind", "before", "query", "done"],
];

/** Values that a database, a number or a date reader may choke on. */
const sharp = ["a\0b", "9".repeat(30)];

/** Asks for every page of the desk with each parameter and each sharp value, as an admin. */
export async function* attackParameters({ entries, world, server, db }: Target): AsyncIterable<Attempt> {
  const { admin } = await openSessions(db, server.databasePath);
  for (const entry of entries.filter(({ form }) => form === "page")) {
    const [path = ""] = (examplesOf(entry, world)[0]?.path ?? "").split("?");
    const failures: string[] = [];
    for (const name of names)
      for (const value of sharp) {
        const reply = await send(server, {
          path: `${path}?${new URLSearchParams({ [name]: value })}`,
          headers: { Cookie: admin.cookie },
        });
        if (reply.status >= 500) failures.push(`${name}=${JSON.stringify(value)} answered ${reply.status}`);
      }
    yield attempt(`${entry.key} with each parameter`, ...failures);
  }
}

function staffRequests(entry: Entry, example: string, session: Session): fc.Arbitrary<Request> {
  const method = "method" in entry.row ? (entry.row.method ?? "GET") : "GET";
  const query = fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...names), hostileWord), hostileText(1000)), { maxLength: 4 })
    .map((given) => new URLSearchParams(given).toString());
  const type = fc.constantFrom(
    ...["multipart/form-data; boundary=x", "multipart/form-data", "multipart/form-data; boundary=", "text/plain"],
    ...["application/x-www-form-urlencoded", "application/json", ""],
  );
  const file = (name: string, content: string) =>
    `--x\r\nContent-Disposition: form-data; name="file"; filename="${name.replace(/[\p{Cc}"]/gu, "_")}"\r\n\r\n${content}\r\n--x--\r\n`;
  const body = fc.oneof(
    fc.tuple(hostileWord, hostileText(2000)).map(([name, content]) => file(name, content)),
    hostileText(),
  );
  return fc.tuple(query, type, body, fc.boolean()).map(([given, contentType, content, isWhole]) => {
    const path = `${isWhole ? example : example.split("?")[0]}${example.includes("?") && isWhole ? "&" : "?"}${given}`;
    const headers = {
      Cookie: session.cookie,
      ...(method === "POST" && contentType && { "Content-Type": contentType }),
    };
    return { method, path: path.slice(0, 15_000), headers, ...(method === "POST" && { body: Buffer.from(content) }) };
  });
}

type Asked = { asked: fc.Arbitrary<Request>; seed: number; runs: number; mayShow?: boolean };

async function asks({ server }: Target, { asked, seed, runs: numRuns, mayShow = false }: Asked) {
  const log = logOf(server);
  const property = fc.asyncProperty(asked, async (request) => {
    const reply = await send(server, request);
    requireHandled(reply);
    if (!mayShow && reply.body.includes(marker)) throw new Error("the answer has a private name");
    requireNone(await log.errors());
  });
  return failureOf(await fc.check(property, { seed, numRuns, interruptAfterTimeLimit: 30_000 }), seed);
}

/** Returns a path that an HTTP client can send: other characters are percent-encoded. */
function sendable(text: string): string {
  return Array.from(text.slice(0, 15_000), (sign) =>
    /[\u0021-\u007e]/.test(sign) ? sign : encodeURIComponent(sign.replace(/\p{Surrogate}/u, "\ufffd")),
  ).join("");
}
