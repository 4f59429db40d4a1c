import type { DocumentOf } from "@/domain/records/document";
import type { Tx } from "../open";
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
      const row = { version, shortEs, shortEn, stance };
      return tx
        .insert(publishers)
        .values({ id, ...row })
        .onConflictDoUpdate({ target: publishers.id, set: row })
        .run();
    }
    case "facility": {
      const { name, kind, federalEntity } = document.facts;
      const row = { version, name, kind, federalEntity };
      return tx
        .insert(facilities)
        .values({ id, ...row })
        .onConflictDoUpdate({ target: facilities.id, set: row })
        .run();
    }
    case "milestone": {
      const row = { version, on: document.facts.on };
      return tx
        .insert(milestones)
        .values({ id, ...row })
        .onConflictDoUpdate({ target: milestones.id, set: row })
        .run();
    }
    case "setting": {
      const row = { version, value: document.facts.value };
      return tx
        .insert(settings)
        .values({ id, ...row })
        .onConflictDoUpdate({ target: settings.id, set: row })
        .run();
    }
    case "user": {
      const { facts, identity } = document;
      const row = { version, name: identity?.name ?? "", email: identity?.email ?? "", ...facts };
      return tx
        .insert(users)
        .values({ id: Number(id), ...row })
        .onConflictDoUpdate({ target: users.id, set: row })
        .run();
    }
  }
}
