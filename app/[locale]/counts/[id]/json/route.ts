import { defineRecordFile } from "@/app/_public/records/record-file";
import { readEdition } from "@/app/_public/site/read-edition";
import { findCount, findCountWithdrawal } from "@/db/published/counts";
import { readPublishers } from "@/db/published/labels";
import { countExport } from "@/domain/exports/figure-export";

export const GET = defineRecordFile("id", {
  find(db, view, id) {
    const count = findCount(db, view, id);
    return count && countExport(count, readPublishers(db, view), readEdition(view));
  },
  findWithdrawal: findCountWithdrawal,
});
