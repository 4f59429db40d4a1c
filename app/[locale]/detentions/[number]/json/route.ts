import { defineRecordFile } from "@/app/_public/records/record-file";
import { readEdition } from "@/app/_public/site/read-edition";
import { findDetention, findDetentionWithdrawal } from "@/db/published/detentions";
import { detentionExport } from "@/domain/exports/detention-export";

export const GET = defineRecordFile("number", {
  find(db, view, number) {
    const detention = findDetention(db, view, Number(number));
    return detention && detentionExport(detention, readEdition(view));
  },
  findWithdrawal: (db, view, number) => findDetentionWithdrawal(db, view, Number(number)),
});
