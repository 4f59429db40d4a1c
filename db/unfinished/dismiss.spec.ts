import { expect, test } from "vitest";
import { imported } from "@/db/imports/import-file.fixture";
import { startJob } from "@/db/jobs/start-job";
import { jobs } from "@/db/schema/jobs";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { dismiss } from "./dismiss";
import { listUnfinished } from "./list-unfinished";

const me = "user:1";
const looking = { viewer: me, now: noon, most: 100 };

test("a dismissed job leaves the home page of its user, and the other failed jobs stay", async () => {
  const db = await openTestLedger();
  const one = await startJob(db, me, "long_change", noon, {});
  db.update(jobs).set({ state: "failed" }).run();
  const other = await startJob(db, me, "verify", noon, {});
  db.update(jobs).set({ state: "failed" }).run();
  expect(await dismiss(db, me, "job_failed", one.id, noon)).toBe(true);
  expect(await listUnfinished(db, "job_failed", looking)).toEqual([{ what: "job", id: other.id }]);
  expect(await dismiss(db, me, "job_failed", one.id, noon)).toBe(true);
  expect(await listUnfinished(db, "job_failed", looking)).toHaveLength(1);
});

test("a running job, and a job of another user, cannot be dismissed", async () => {
  const db = await openTestLedger();
  const { id } = await startJob(db, me, "long_change", noon, {});
  expect(await dismiss(db, me, "job_failed", id, noon)).toBe(false);
  db.update(jobs).set({ state: "failed" }).run();
  expect(await dismiss(db, "user:2", "job_failed", id, noon)).toBe(false);
  expect(await listUnfinished(db, "job_failed", looking)).toHaveLength(1);
});

test("dismissed refused rows do not come back, and the next import's rows are shown", async () => {
  const db = await openTestLedger();
  const sheet = (name: string) =>
    `Nombres;Apellidos;Fecha de excarcelación\n${name};08/01/2026\nOtra;Ficticia;no se sabe`;
  const { id } = await imported(db, sheet("Zoraida;Ficticia Borrascosa"));
  expect(await dismiss(db, "user:2", "import_refused", id, noon)).toBe(false);
  expect(await dismiss(db, me, "import_refused", id, noon)).toBe(true);
  expect(await listUnfinished(db, "import_refused", looking)).toEqual([]);
  const next = await imported(db, sheet("Crisanto;Supuesto Quimera"));
  expect(await listUnfinished(db, "import_refused", looking)).toMatchObject([{ what: "import", id: next.id }]);
});

test("the import itself and its drafts stay after its refused rows are dismissed", async () => {
  const db = await openTestLedger();
  const { id } = await imported(
    db,
    "Nombres;Apellidos;Fecha de excarcelación\nUna;Ficticia;08/01/2026\nOtra;Ficticia;?",
  );
  await dismiss(db, me, "import_refused", id, noon);
  expect(await listUnfinished(db, "import_drafts", looking)).toMatchObject([{ what: "import", id }]);
});
