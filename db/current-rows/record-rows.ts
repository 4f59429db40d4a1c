import { type RecordRows, rowIn } from "@/db/history/stored-row";
import { countParts, counts } from "@/db/schema/counts";
import { evidence } from "@/db/schema/evidence";
import { facilities } from "@/db/schema/facilities";
import { milestones } from "@/db/schema/milestones";
import { publishers } from "@/db/schema/publishers";
import { settings } from "@/db/schema/settings";
import { sources } from "@/db/schema/sources";
import { users } from "@/db/schema/users";
import type { DocumentOf, RecordDocument } from "@/domain/records/document";
import { mergedInto } from "@/domain/records/gone";
import { addressKey } from "@/domain/values/address-key";
import { citationRows } from "./citation-rows";
import { groupRows } from "./group-rows";
import { personRows } from "./person-rows";

/**
 * Returns the rows that a record's document describes, for the desk's lists and the database's constraints; undefined
 * if the record is gone. A user's password is not part of the record.
 */
export function recordRows(document: RecordDocument, version: number): RecordRows | undefined {
  const { id } = document;
  switch (document.type) {
    case "person":
      return document.facts.gone ? undefined : personRows(document, version);
    case "group":
      return document.facts.gone ? undefined : groupRows(document, version);
    case "count":
      return document.facts.gone ? undefined : countRows(document, version);
    case "count_review":
      return alone(null);
    case "source":
      return sourceRows(document, version);
    case "publisher": {
      const { shortEs, shortEn, stance, gone } = document.facts;
      return alone(rowIn(publishers, { id, version, shortEs, shortEn, stance, mergedInto: mergedInto(gone) }));
    }
    case "facility": {
      const { name, aliases = [], kind, federalEntity, gone } = document.facts;
      const into = mergedInto(gone);
      return alone(rowIn(facilities, { id, version, name, aliases, kind, federalEntity, mergedInto: into }));
    }
    case "milestone":
      return alone(rowIn(milestones, { id, version, on: document.facts.on }));
    case "setting":
      return alone(rowIn(settings, { id, version, value: document.facts.value }));
    case "user": {
      const { name = "", email = "" } = document.identity ?? {};
      return alone(rowIn(users, { id: Number(id), version, name, email, ...document.facts }));
    }
  }
}

function alone(own: RecordRows["own"]): RecordRows {
  return { own, parts: [] };
}

function countRows({ id, facts }: DocumentOf<"count">, version: number): RecordRows {
  const { parts, noteEs: _es, noteEn: _en, citations, gone: _gone, ...figure } = facts;
  const split = parts.map((part) => rowIn(countParts, { count: id, ...part }));
  return {
    own: rowIn(counts, { id, version, ...figure }),
    parts: [...split, ...citationRows({ count: id }, citations)],
  };
}

function sourceRows({ id, facts }: DocumentOf<"source">, version: number): RecordRows {
  const { url, outlet, title, contact = null, contactOn = null } = facts;
  const source = Number(id);
  const files = (facts.evidence ?? []).map((file) => rowIn(evidence, { source, ...file }));
  return {
    own: rowIn(sources, {
      id: source,
      version,
      url,
      outlet,
      title,
      addressKey: addressKey(url ?? ""),
      contact,
      contactOn,
    }),
    parts: files,
  };
}
