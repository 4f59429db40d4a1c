import { randomUUID } from "node:crypto";
import { type CsvRow, csvStream } from "@/app/_public/files/csv-stream";
import { requireUser } from "@/auth/require-user";
import { ledger } from "@/db/ledger";
import { recordExport, walkReleasesForDesk } from "@/db/releases/export-releases";
import type { DeskRelease } from "@/db/releases/list-releases-for-desk";
import { canExport } from "@/domain/permissions";
import { publications } from "@/domain/vocabulary";
import { isFromHere } from "../../../../define-upload";
import { oneOf } from "../../../../lists/query";

const columns = [
  "release",
  "type",
  "record",
  "name",
  "headcount",
  "day",
  "kind",
  "verification",
  "publication",
  "disclosure",
];

/** The list of releases as the desk filters it, as a file; that somebody took it is in the history first. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request.headers)) return new Response(null, { status: 403 });
  const required = await requireUser(canExport);
  if (!required.ok) return new Response(null, { status: required.why === "signed_out" ? 401 : 403 });
  const data = await request.formData();
  const text = (name: string) => String(data.get(name) ?? "").slice(0, 200);
  const filter = { publication: oneOf(publications, text("publication")), search: text("search") };
  const db = ledger();
  const outcome = await recordExport(db, { id: `user:${required.user.id}` }, randomUUID(), filter, new Date());
  if (!outcome.ok) throw new Error("an export cannot be refused");
  const answer = csvStream(columns, pagesOf(walkReleasesForDesk(db, filter)), "vigilia-excarcelaciones.csv");
  answer.headers.set("Cache-Control", "private, no-store");
  return answer;
}

function* pagesOf(pages: Iterable<DeskRelease[]>): Generator<CsvRow[]> {
  for (const page of pages) yield page.map(rowOf);
}

function rowOf({
  number,
  record,
  name,
  headcount,
  day,
  kind,
  verification,
  publication,
  disclosure,
}: DeskRelease): CsvRow {
  const { type, id } = record;
  return { release: number, type, record: id, name, headcount, day, kind, verification, publication, disclosure };
}
