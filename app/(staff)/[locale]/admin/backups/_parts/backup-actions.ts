"use server";

import { defineAccountAction } from "@/app/(staff)/_shared/form/define-account-action";
import { definePlainAction } from "@/app/(staff)/_shared/form/define-plain-action";
import { beginJob } from "@/app/(staff)/_shared/jobs/begin-job";
import { newKeyPair } from "@/db/backup/age-key";
import { findNewestJob } from "@/db/jobs/find-newest-job";
import { requestCancel } from "@/db/jobs/request-cancel";
import { confirmKey, findBackupKey, offerKey } from "@/db/kept-backups/backup-key";
import { confirmKeyInput, newKeyInput } from "@/domain/inputs/backup";

const page = "admin/backups";

/** Creates a key and shows its private key, once. It counts after it was confirmed. */
export const createBackupKeyAction = defineAccountAction({
  input: newKeyInput,
  permission: "backup.key_create",
  async run(db, user, _input, { t, locale }) {
    const pair = await newKeyPair();
    const key = await offerKey(db, { id: `user:${user.id}` }, pair, new Date());
    const copy = { copy: t("admin.backups.key.copy"), copied: t("chart.action.copied") };
    // A fragment alone would not load the page again.
    const next = { href: `/${locale}/${page}?key=${key}#key`, label: t("admin.backups.key.kept") };
    const [title, hint] = [t("admin.backups.key.shown"), t("admin.backups.key.keep")];
    return { ok: true, show: { title, text: pair.identity, hint, codes: [pair.identity], copy, next } };
  },
});

/** Puts the key in use, once the user has typed the end of the private key, and makes the first backup with it. */
export const confirmBackupKeyAction = defineAccountAction({
  input: confirmKeyInput,
  permission: "backup.key_confirm",
  async run(db, user, { key, keyEnd }, { locale }) {
    if (!(await confirmKey(db, { id: `user:${user.id}` }, key, keyEnd, new Date()))) {
      return { ok: false, problems: [{ code: "key_end_wrong", field: "keyEnd" }] };
    }
    await beginJob(db, user, "backup", null);
    return { ok: true, to: `/${locale}/${page}?saved=key` };
  },
});

/** Starts a backup, or shows the one that is running. */
export const startBackupAction = definePlainAction({
  permission: "backup.start",
  refused: () => page,
  async run(db, user) {
    if (findBackupKey(db)) await beginJob(db, user, "backup", null);
    return page;
  },
});

/** Asks the running backup to stop. */
export const stopBackupAction = definePlainAction({
  permission: "backup.stop",
  refused: () => page,
  async run(db) {
    const job = findNewestJob(db, "backup");
    if (job) await requestCancel(db, job.id);
    return page;
  },
});
