import { randomUUID } from "node:crypto";
import { saveCount } from "@/db/counts/save-count";
import { openDatabase } from "@/db/ledger/open";
import { saveFacility } from "@/db/records/save-facility";
import { saveSource } from "@/db/sources/save-source";
import { count } from "@/db/testing/forms";
import { writeSetting } from "@/db/testing/write-setting";
import { written } from "@/db/testing/written";
import { saveFacilityInput } from "@/domain/inputs/save-facility";
import { saveSourceInput } from "@/domain/inputs/source";
import { freshDatabase } from "@/e2e/database";
import { spreadHeads } from "./dated-heads";
import { markedPeople } from "./marked-people";
import { markedTables, unmarkedColumns } from "./marked-tables";
import { marker } from "./markers";

type Marked = { databasePath: string; before: number; newest: number; days: string[] };

const editor = { id: "user:1" };

/**
 * Creates a ledger in which every private column and file holds markers of its own, on five days until today. Returns its
 * path, the head before the first marked record, the newest head, and the days. Throws if a private column holds none.
 */
export async function markedLedger(): Promise<Marked> {
  const databasePath = freshDatabase();
  const db = openDatabase(databasePath, 5000);
  try {
    const head = () => Number(db.$client.prepare("SELECT max(number) FROM published_heads").pluck().get());
    const begun = new Date(Date.now() - 5 * 86_400_000);
    const before = head();
    await writeSetting(db, "coverageShare", "0.001", begun);
    await markedPeople(db, begun);
    await markedRecords(db);
    markedTables(db);
    const unmarked = unmarkedColumns(db);
    if (unmarked.length > 0) throw new Error(`no marker in ${unmarked.join(", ")}`);
    return { databasePath, before, newest: head(), days: spreadHeads(db, before + 1, 4) };
  } finally {
    db.$client.close();
  }
}

/** Drafts, internal notes, and other names of places. */
async function markedRecords(db: ReturnType<typeof openDatabase>): Promise<void> {
  const now = new Date();
  const request = () => ({ requestId: `${marker("request id").slice(0, 20)}-${randomUUID()}` });
  const of = (field: string) => marker(`count: ${field}`);
  const figure = { asOf: "2026-05-11", note: of("note"), reason: of("reason") };
  written(await saveCount(db, editor, count({ ...figure, ...request() }), now));
  const draft = {
    publication: "draft",
    noteEs: "",
    publicNoteEs: of("draft noteEs"),
    publicNoteEn: of("draft noteEn"),
  };
  written(await saveCount(db, editor, count({ asOf: "2026-05-12", ...draft }), now));
  const call = {
    contact: "family_call",
    contactOn: "2026-03-01",
    note: marker("source: note"),
    reason: marker("source: reason"),
  };
  written(await saveSource(db, editor, saveSourceInput.parse({ ...request(), ...call }), now));
  const page = {
    url: `https://prensa.test/${marker("source: url")}`,
    title: marker("source: title"),
    outlet: marker("source: outlet"),
  };
  written(await saveSource(db, editor, saveSourceInput.parse({ ...request(), ...page }), now));
  const facility = { name: "Lugar inventado", facilityKind: "prison", aliases: marker("facility: alias") };
  written(await saveFacility(db, editor, saveFacilityInput.parse({ ...request(), ...facility }), now));
}
