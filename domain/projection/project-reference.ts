import type { DocumentOf } from "@/domain/records/document";
import { mergedInto } from "@/domain/records/gone";
import { noRows, type PublishedRows } from "./rows";

type Reference = DocumentOf<"source"> | DocumentOf<"publisher"> | DocumentOf<"facility"> | DocumentOf<"milestone">;

/** A contact has none of the facts of a page, whatever its record says. */
const noPage = { outlet: "", title: "", archivedUrl: null, publishedOn: null, language: null };

/**
 * Returns the labels that published rows refer to. Publishers, places and milestones are public; a source is public
 * while a published record cites it (`db/projection/public-sources.ts`).
 */
export function projectReference({ type, id, facts }: Reference): PublishedRows {
  switch (type) {
    case "source": {
      const { url, outlet, title, archivedUrl, publishedOn, language, contact = null, contactOn = null } = facts;
      const page = { outlet, title, archivedUrl, publishedOn, language };
      return { ...noRows(), sources: [{ id, url, ...(contact ? noPage : page), contact, contactOn }] };
    }
    case "publisher": {
      const { nameEs, nameEn, shortEs, shortEn, stance, url, gone } = facts;
      const names = { nameEs, nameEn, shortEs, shortEn };
      return { ...noRows(), publishers: [{ id, ...names, stance, url, mergedInto: mergedInto(gone) }] };
    }
    case "facility": {
      const { name, kind, federalEntity, gone } = facts;
      return { ...noRows(), facilities: [{ id, name, kind, federalEntity, mergedInto: mergedInto(gone) }] };
    }
    case "milestone": {
      const { on, titleEs, titleEn, sourceUrl } = facts;
      return { ...noRows(), milestones: [{ id, on, titleEs, titleEn, sourceUrl }] };
    }
  }
}
