import type { DocumentOf, RecordDocument } from "@/domain/records/document";
import { publicSettingKeys } from "@/domain/values/settings";
import { projectCount } from "./project-count";
import { projectGroup } from "./project-group";
import { projectPerson } from "./project-person";
import { projectReference } from "./project-reference";
import { noRows, type PublishedRows } from "./rows";

/**
 * Returns what the public may see of a record: rows, or none. Depends only on the record; `home` is the instance's home
 * country, fixed once the ledger has releases.
 */
export function project(document: RecordDocument, home: string): PublishedRows {
  switch (document.type) {
    case "person":
      return projectPerson(document.facts, document.identity, home);
    case "group":
      return projectGroup(document.facts, home);
    case "count":
      return projectCount(document.id, document.facts);
    case "count_review":
      return { ...noRows(), countReviews: document.facts.open ? [{ id: document.id }] : [] };
    case "setting":
      return { ...noRows(), settings: settingRows(document) };
    case "source":
    case "publisher":
    case "facility":
    case "milestone":
      return projectReference(document);
    case "user":
      return noRows();
  }
}

function settingRows(document: DocumentOf<"setting">) {
  const isPublic = (publicSettingKeys as readonly string[]).includes(document.id);
  return isPublic ? [{ id: document.id, value: document.facts.value }] : [];
}
