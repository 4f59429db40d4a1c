import { Notice } from "@/components/ui/notice";
import { publishedLedger } from "@/db/published/connection";
import { listCountCorrections } from "@/db/published/count-corrections";
import { readPublishers } from "@/db/published/labels";
import { correctionWords } from "@/domain/changelog/count-correction";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";

type Props = { view: View; locale: Locale; id: string };

/** The corrections of a figure, newest first: what it said before, since when, and why it changed. */
export function CountCorrections({ view, locale, id }: Props) {
  const db = publishedLedger();
  const corrections = listCountCorrections(db, view, id);
  if (corrections.length === 0) return null;
  const publishers = readPublishers(db, view);
  return corrections.map((correction) => {
    const { title, before, reason, note } = correctionWords(correction, publishers, locale);
    return (
      <Notice key={correction.head} kind="info" title={title}>
        {before && <p>{before}</p>}
        {reason && <p>{reason}</p>}
        {note && <p lang={note.lang}>{note.text}</p>}
      </Notice>
    );
  });
}
