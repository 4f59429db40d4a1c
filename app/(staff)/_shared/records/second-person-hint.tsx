import type { Db } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { firstPublished } from "@/db/projection/first-published";
import { protectionLowered } from "@/domain/history/second-person";
import type { RecordDocument } from "@/domain/records/document";
import { civilTime } from "@/domain/values/day";
import type { Translate } from "@/messages/translator";

type Why = "erase" | "policy" | "account" | "protection" | "past_figure";

/** Says beside a button that what the form does waits for a second person, whatever the review policy is. */
export function SecondPersonHint({ t, why }: { t: Translate; why: Why | undefined }) {
  return why && <p className="hint">{t(`form.second_person.${why}`)}</p>;
}

/** Returns why an edit of a record waits for certain: it is hidden, or a figure that was public before today. */
export function editWaits(db: Db, document: RecordDocument, now: Date): Why | undefined {
  if (document.type === "count") {
    const today = civilTime(now, readSettings(db).timeZone).day;
    const isPublic = document.facts.publication === "published";
    return isPublic && (firstPublished(db, document.id) ?? today) < today ? "past_figure" : undefined;
  }
  const lowered = protectionLowered({ before: document, after: shown(document) });
  return lowered === "protection" ? lowered : undefined;
}

function shown(document: RecordDocument): RecordDocument {
  if (document.type === "person") return { ...document, facts: { ...document.facts, disclosure: "counted_only" } };
  return document.type === "group"
    ? { ...document, facts: { ...document.facts, disclosure: "counted_only" } }
    : document;
}
