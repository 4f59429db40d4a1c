import { defineRecordFile } from "@/app/_public/records/record-file";
import { readEdition } from "@/app/_public/site/read-edition";
import { findNamedMembers } from "@/db/published/named-members";
import { findRelease, findWithdrawal } from "@/db/published/releases";
import { releaseExport } from "@/domain/exports/release-export";

export const GET = defineRecordFile("number", {
  find(db, view, number) {
    const release = findRelease(db, view, Number(number));
    return release && releaseExport(release, readEdition(view));
  },
  findNamed: (db, view, number) => findNamedMembers(db, view, { release: Number(number) }),
  findWithdrawal: (db, view, number) => findWithdrawal(db, view, Number(number)),
});
