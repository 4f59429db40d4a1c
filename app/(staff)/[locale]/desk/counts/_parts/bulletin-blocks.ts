import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { ShownBlock } from "@/components/forms/bulletin-block";
import { listNewestWindows } from "@/db/counts/list-newest-windows";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import type { BulletinBlock } from "@/domain/inputs/lay-out-bulletin";
import { layoutOf } from "@/domain/records/bulletin-layout";
import { stocks } from "@/domain/values/vocabulary";

/** Returns the layout of a publisher's bulletin. A flow proposes the first day of the publisher's newest figure of it. */
export function bulletinBlocks(db: Db | Tx, publisher: string): BulletinBlock[] {
  const facts = findDocument(db, "publisher", publisher)?.document.facts ?? {};
  const windows = listNewestWindows(db, publisher);
  return layoutOf(facts).map((block) => ({ ...block, since: windows.get(block.measure) ?? "" }));
}

/** Returns the layout in words, with consecutive parts of a dimension together. */
export function shownBlocks({ t, category }: DeskWords, blocks: readonly BulletinBlock[]): ShownBlock[] {
  return blocks.map(({ measure, parts, since = "" }) => ({
    ...{ measure, since, parts },
    isFlow: !stocks.includes(measure),
    labels: parts.map(({ dimension, category: code }) => ({
      dimension: t(`dimension.${dimension}`),
      category: category(dimension, code),
    })),
  }));
}
