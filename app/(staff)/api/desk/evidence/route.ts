import { randomUUID } from "node:crypto";
import { receiveFile } from "@/app/(staff)/_shared/files/receive-file";
import { definePost, localeOf, seeOther } from "@/app/(staff)/_shared/form/define-route";
import { problemSentence } from "@/app/(staff)/_shared/form/form-problems";
import { whyUnsaved, whyUnwritableNow } from "@/app/(staff)/_shared/form/why-unsaved";
import { plainName } from "@/app/(staff)/api/desk/evidence/_parts/plain-name";
import type { Problem } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import { attachEvidence } from "@/db/sources/attach-evidence";
import { evidenceFolder } from "@/db/sources/evidence-files";
import { largestEvidence, largestMegabytes } from "@/domain/records/evidence";
import { translator } from "@/messages/translator";

/**
 * Receives a file as evidence for a source. It is a route, because a server action would hold the file in memory. A
 * script that shows the progress asks for JSON; a plain form is redirected to the source.
 */
export const POST = definePost({
  permission: "evidence.attach",
  signIn: (query) =>
    `/${localeOf(query)}/login?next=${encodeURIComponent(`/${localeOf(query)}/desk/sources/${sourceOf(query)}`)}`,
  answer: async (db, user, request) => {
    const query = new URL(request.url).searchParams;
    const [locale, source] = [localeOf(query), sourceOf(query)];
    if (!findDocument(db, "source", source)) return new Response(null, { status: 404 });
    const page = `/${locale}/desk/sources/${source}`;
    const isWatched = request.headers.get("accept") === "application/json";
    const led = (to: string) => (isWatched ? Response.json({ to }) : seeOther(to));
    const refuse = ({ code, values }: Problem) =>
      isWatched
        ? Response.json({ problem: problemSentence(translator(locale), code, values) }, { status: statusOf(code) })
        : seeOther(`${page}?problem=${code}#evidence`);
    const unwritable = whyUnwritableNow(db);
    if (unwritable) return refuse({ code: unwritable });
    const received = await receiveFile(request, {
      folder: evidenceFolder(db),
      largest: largestEvidence,
    });
    if (!received.ok) return refuse(problems[received.code]);
    const file = { ...received, fileName: plainName(received.fileName) };
    const requestId = randomUUID();
    const outcome = await attachEvidence(db, { id: `user:${user.id}` }, { requestId, source, file }, new Date()).catch(
      (error) => {
        const why = whyUnsaved(error);
        if (!why) throw error;
        return { ok: false as const, problems: [{ code: why === "busy" ? "evidence_busy" : why }] };
      },
    );
    if (!outcome.ok) return refuse(outcome.problems[0] ?? { code: "invalid" });
    return led(`${page}?attached=${outcome.change === null ? "again" : "1"}#evidence`);
  },
});

const problems = {
  too_large: { code: "evidence_too_large", values: { most: largestMegabytes } },
  missing: { code: "file_missing" },
  disk_full: { code: "disk_full" },
  disk_read_only: { code: "disk_read_only" },
} as const;

/** 507 is HTTP's status for a full disk. */
function statusOf(code: string): number {
  return code.startsWith("disk_") ? 507 : 422;
}

function sourceOf(query: URLSearchParams): string {
  return query.get("source")?.replace(/\D/g, "").slice(0, 15) ?? "";
}
