import { defineRecordFile } from "@/app/_public/records/record-file";
import { readEdition } from "@/app/_public/site/read-edition";
import { findDetention, findDetentionWithdrawal } from "@/db/published/detentions";
import { findNamedMembers } from "@/db/published/named-members";
import { detentionExport } from "@/domain/exports/detention-export";

export const GET = defineRecordFile("number", {
  find(db, view, number) {
    const detention = findDetention(db, view, Number(number));
    return detention && detentionExport(detention, readEdition(view));
  },
  findNamed: (db, view, number) => findNamedMembers(db, view, { detention: Number(number) }),
  findWithdrawal: (db, view, number) => findDetentionWithdrawal(db, view, Number(number)),
});
