import { existsSync, readFileSync } from "node:fs";
import { defineRoute } from "@/app/(staff)/_shared/form/define-route";
import { findImport } from "@/db/imports/find-import";
import { importFile } from "@/db/jobs/import-files";

/** Returns the refused rows of the user's own import as CSV, with the reason for each. */
export const GET = defineRoute({
  permission: "file.import_refused",
  answer: (db, _query, user, { id = "" }) => {
    const found = findImport(db, Number(id));
    const path = found?.owner === `user:${user.id}` ? importFile(db, found.id, "refused.csv") : "";
    if (!existsSync(path)) return new Response(null, { status: 404 });
    return new Response(readFileSync(path), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8; header=present",
        "Content-Disposition": `attachment; filename="vigilia-${id}.csv"`,
      },
    });
  },
});
