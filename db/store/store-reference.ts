import type { DocumentOf } from "@/domain/records/document";
import type { Tx } from "../open";
import { upsertRow } from "../prepared";
import { facilities } from "../schema/facilities";
import { milestones } from "../schema/milestones";
import { publishers } from "../schema/publishers";
import { settings } from "../schema/settings";
import { users } from "../schema/users";
import { storeSource } from "./store-source";

type Reference = DocumentOf<"source" | "publisher" | "facility" | "milestone" | "setting" | "user">;

/** Writes the row of a record without parts. A user's password is not of the record and stays as it is. */
export function storeReference(tx: Tx, document: Reference, version: number) {
  const { id } = document;
  switch (document.type) {
    case "source":
      return storeSource(tx, document, version);
    case "publisher": {
      const { shortEs, shortEn, stance } = document.facts;
      return upsertRow(tx, publishers, { id, version, shortEs, shortEn, stance });
    }
    case "facility": {
      const { name, kind, federalEntity } = document.facts;
      return upsertRow(tx, facilities, { id, version, name, kind, federalEntity });
    }
    case "milestone": {
      return upsertRow(tx, milestones, { id, version, on: document.facts.on });
    }
    case "setting": {
      return upsertRow(tx, settings, { id, version, value: document.facts.value });
    }
    case "user": {
      const { facts, identity } = document;
      const row = { version, name: identity?.name ?? "", email: identity?.email ?? "", ...facts };
      return upsertRow(tx, users, { id: Number(id), ...row });
    }
  }
}
