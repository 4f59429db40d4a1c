import { defineRecordFile } from "@/app/_public/records/record-file";
import { readEdition } from "@/app/_public/site/read-edition";
import { listCountCorrections } from "@/db/published/count-corrections";
import { findCount, findCountWithdrawal } from "@/db/published/counts";
import { readPublishers } from "@/db/published/labels";
import { correctionExport } from "@/domain/changelog/count-correction";
import { countExport } from "@/domain/exports/figure-export";

export const GET = defineRecordFile("id", {
  find(db, view, id) {
    const count = findCount(db, view, id);
    if (!count) return undefined;
    const publishers = readPublishers(db, view);
    const corrections = listCountCorrections(db, view, id).map((each) => correctionExport(each, publishers));
    return { ...countExport(count, publishers, readEdition(view)), corrections };
  },
  findWithdrawal: findCountWithdrawal,
});
