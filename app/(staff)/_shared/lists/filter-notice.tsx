import { oneOf, type Query } from "@/app/(staff)/_shared/words/query";
import { Notice } from "@/components/ui/notice";
import type { Translate } from "@/messages/translator";

const done = ["saved", "revised", "deleted"] as const;

/** The notice after a filter was saved, changed or deleted. */
export function FilterNotice({ t, query }: { t: Translate; query: Awaited<Query> }) {
  const what = oneOf(done, query.filter);
  return what ? <Notice kind="done" title={t(`done.filter.${what}`)} /> : null;
}
