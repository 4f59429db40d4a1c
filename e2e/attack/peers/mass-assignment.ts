import { randomUUID } from "node:crypto";
import type { AccessKey } from "@/domain/access/may";
import type { AccessRow } from "@/domain/access/row";
import type { Target } from "@/e2e/desk/access/target";
import { newest } from "@/e2e/desk/access/world";
import { type Attempt, attempt } from "../section";
import { submit } from "../submit";

/** Fields that forms do not have, and that would lift who sends them if anything copied them. */
const lifting = {
  ...{
    role: "admin",
    state: "published",
    publication: "published",
    disabled: "false",
    isAdmin: "1",
    permission: "admin",
  },
  ...{
    actor: "user:3",
    createdBy: "user:3",
    approvedBy: "user:3",
    approved_by: "user:3",
    author: "user:3",
    user: "3",
    owner: "3",
  },
  ...{
    at: "2020-01-01T00:00:00Z",
    head: "1",
    hash: "0",
    change: "update",
    passwordHash: "x",
    password_hash: "x",
    secret: "x",
  },
  ...{ "__proto__.role": "admin", "constructor.prototype.role": "admin", "profile.__proto__.role": "admin" },
  ...{ "facts.publication": "published", "identity.givenNames": "Otra", "detentions.0.publication": "published" },
  ...{ isReauthenticated: "true", reviewPolicy: "never", secondFactor: "off", minorNamed: "on", hidden: "0" },
};

/** Fields that the form does not have, with every form that an editor may send: no role, author, time or public row changes. */
export async function* massAssignment(target: Target): AsyncGenerator<Attempt> {
  const { db, sessions, server, entries } = target;
  const { editor } = sessions;
  const accounts = () =>
    JSON.stringify(db.$client.prepare("SELECT id, role, disabled, password_hash FROM users ORDER BY id").raw().all());
  const head = async () => ((await (await fetch(`${server.url}/api/v1/summary`)).json()) as { head: number }).head;
  const before = { accounts: accounts(), head: await head(), policy: settings(target) };
  const ending = ["account.sessions_end", "account.session_end"];
  const mine = entries.filter(({ form, row, key }) => {
    const { roles }: AccessRow = row;
    return form === "action" && roles !== "anyone" && roles.includes("editor") && !ending.includes(key);
  });
  for (const { key } of mine) {
    const change = newest(db, "changes");
    await submit(
      target,
      editor,
      key as AccessKey,
      { ...ordinary[key], ...lifting, ...own[key], requestId: randomUUID() },
      paths[key],
    );
    const written = db.$client.prepare("SELECT actor, approved_by, at FROM changes WHERE id > ?").raw().all(change) as (
      | string
      | null
    )[][];
    const isForged = written.some(
      ([actor, approved, at]) =>
        (actor !== editor.user && actor !== "upkeep") ||
        approved !== null ||
        !at?.startsWith(new Date().toISOString().slice(0, 7)),
    );
    yield attempt(`more fields with ${key}`, isForged && `wrote ${JSON.stringify(written)}`);
  }
  const wrote = db.$client.prepare("SELECT count(*) FROM changes WHERE actor = ?").pluck().get(editor.user) as number;
  yield attempt("the forms with more fields were written at all", wrote < 4 && `only ${wrote} changes`);
  yield attempt("no account changed", accounts() !== before.accounts && "an account changed");
  yield attempt("no setting changed", settings(target) !== before.policy && "a setting changed");
  yield attempt("nothing became public", (await head()) !== before.head && "the public view changed");
}

function settings({ db }: Target): string {
  return JSON.stringify(db.$client.prepare("SELECT * FROM settings ORDER BY 1").raw().all());
}

/** Values without which a form is refused before it writes. */
const ordinary: Record<string, Record<string, string>> = {
  "person.save": { givenNames: "Asignada", surnames: "Quovadrine" },
  "release.record": {
    subject: "new_person",
    givenNames: "Asignada",
    surnames: "Zarpelinga",
    day: "2026-03-09",
    kind: "unknown",
    verification: "reported",
    "sources.0.url": "https://prensa-inventada.test/nota",
  },
  "source.save": { url: "https://prensa-inventada.test/asignada" },
  "facility.save": { name: "Cárcel Asignada", facilityKind: "prison" },
  "publisher.save": { nameEs: "Asignadora", nameEn: "Asignadora", shortEs: "As", shortEn: "As", stance: "ngo" },
  "filter.save": { list: "people", name: "Asignado", query: "situation=detained" },
};

/** Where one of the lifting fields is a field of the form, it keeps a value that an editor may choose. */
const own: Record<string, Record<string, string>> = { "source.save": { change: "" } };

/** Pages that add a record. */
const paths: Record<string, string> = {
  "person.save": "/es/desk/people/new",
  "source.save": "/es/desk/sources/new",
  "facility.save": "/es/desk/places/new",
  "publisher.save": "/es/desk/publishers/new",
};
