import { readFileSync } from "node:fs";
import { requireUser } from "@/auth/require-user";
import { findImport } from "@/db/imports/find-import";
import { importFile } from "@/db/imports/import-files";
import { ledger } from "@/db/ledger";
import { canEdit } from "@/domain/permissions";

type Context = { params: Promise<{ id: string }> };

/** The refused rows of one's own import, as they came, with the reason beside each. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const required = await requireUser(canEdit);
  if (!required.ok) return new Response(null, { status: required.why === "signed_out" ? 401 : 403 });
  const db = ledger();
  const found = findImport(db, Number((await params).id));
  if (!found || found.owner !== `user:${required.user.id}`) return new Response(null, { status: 404 });
  return new Response(readFileSync(importFile(db, found.id, "refused.csv")), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8; header=present",
      "Content-Disposition": `attachment; filename="vigilia-${found.id}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
