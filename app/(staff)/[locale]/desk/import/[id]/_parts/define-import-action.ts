import { notFound } from "next/navigation";
import { definePlainAction } from "@/app/(staff)/_shared/form/define-plain-action";
import type { SubmittedForm } from "@/app/(staff)/_shared/form/read-form";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { findImport, type Import } from "@/db/imports/find-import";
import type { Db } from "@/db/ledger/open";
import type { AccessKey } from "@/domain/access/may";

type Run = (db: Db, user: SessionUser, found: Import, form: SubmittedForm) => Promise<string>;

/** Defines the action of a form about one import. Only the owner has access; for others the import does not exist. */
export function defineImportAction(permission: AccessKey, run: Run) {
  return definePlainAction({
    permission,
    refused: () => "login",
    async run(db, user, form) {
      const found = findImport(db, Number(form.values.id));
      if (!found || found.owner !== `user:${user.id}`) notFound();
      return run(db, user, found, form);
    },
  });
}
