import type { Target } from "@/e2e/desk/access/target";
import { newest } from "@/e2e/desk/access/world";
import { type Attempt, attempt } from "../section";
import { submit } from "../submit";

const page = { "sources.0.url": "https://prensa-inventada.test/nota" };
const base = { change: "correction", publicReason: "entry_error", reason: "prueba" };

/** Many records at once, as an editor: those that one may not change stay as they are, whatever the form names. */
export async function* bulk(target: Target): AsyncGenerator<Attempt> {
  const { db, world, sessions, server } = target;
  const place = db.$client.prepare("SELECT id FROM facilities LIMIT 1").pluck().get() as string;
  const closed = [world.merged, world.erased, world.kept];
  const versions = () =>
    [world.merged.id, world.erased.id].map((id) =>
      db.$client
        .prepare("SELECT max(version) FROM revisions WHERE record_type = 'person' AND record_id = ?")
        .pluck()
        .get(id),
    );
  const head = async () => ((await (await fetch(`${server.url}/api/v1/summary`)).json()) as { head: number }).head;
  const [before, shown] = [String(versions()), await head()];
  const ids = [...closed, world.draft, world.waiting, world.person].map(({ id }) => id).join(",");
  const targets: Record<string, Record<string, string | number>> = {
    "records of every state": { list: "people", numbers: ids },
    "releases that do not exist": { list: "releases", numbers: "1,2,999999,-1,0" },
    "more than any list holds": { list: "people", numbers: Array.from({ length: 20_000 }, (_, n) => n + 1).join(",") },
    "the change of an erasure": { of: world.erasure },
    "another user's list": { of: world.listed },
    "an import that is another's": { of: world.change },
    "two targets at once": { of: world.listed, list: "people", numbers: ids },
  };
  for (const [name, fields] of Object.entries(targets)) {
    for (const action of ["publish", "review", "withdraw", "place", "source", "erase", "constructor"]) {
      const form = { ...base, ...page, ...fields, action, seen: newest(db, "changes"), facility: place, replace: "on" };
      const { status } = await submit(target, sessions.editor, "record.bulk", form);
      yield attempt(
        `${action} ${name}`,
        status >= 500 && `answered ${status}`,
        String(versions()) !== before && "a closed record changed",
      );
    }
  }
  yield attempt(
    "nothing became public through many records at once",
    (await head()) > shown + 20 && "the public view moved often",
  );
  for (const fields of [
    { batch: world.batch, last: 1e9 },
    { batch: 1, last: 1 },
    { batch: 999, last: 1 },
  ]) {
    const changes = newest(db, "changes");
    await submit(target, sessions.editor, "batch.publish", fields);
    yield attempt(
      `publishing another user's batch ${fields.batch}`,
      newest(db, "changes") !== changes && "it was published",
    );
  }
}
