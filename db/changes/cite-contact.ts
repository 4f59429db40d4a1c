import { nextNumber } from "@/db/ledger/numbers";
import type { Tx } from "@/db/ledger/open";
import type { CitedSource } from "@/domain/inputs/source";
import type { DocumentOf } from "@/domain/records/document";
import type { AddedSources } from "./cite-url";

/** What tells a contact from others: kind, day, who took it down, and the private note. */
type Contact = Pick<CitedSource, "contact" | "contactOn" | "takenBy" | "note">;

/**
 * Returns the id of a new source without an address, and puts it into `added`. Records of one change that cite the same
 * contact share it. `nth` counts equal contacts of one record, because two calls on one day are two sources.
 */
export function citeContact(tx: Tx, contact: Contact, nth: number, added: AddedSources): string {
  const key = `contact ${contentOf(contact)} ${nth}`;
  const source = added.get(key) ?? newContact(tx, contact);
  added.set(key, source);
  return source.id;
}

/** Returns a text that equal contacts share. */
export function contentOf({ contact, contactOn, takenBy, note }: Contact): string {
  return JSON.stringify([contact, contactOn, takenBy, note]);
}

/** Returns the contact that a source's record describes. */
export function contactOf({ facts, identity }: DocumentOf<"source">): Contact {
  const { contact = null, contactOn = null, takenBy = null } = facts;
  return { contact, contactOn, takenBy, note: identity?.note ?? "" };
}

function newContact(tx: Tx, { contact, contactOn, takenBy, note }: Contact): DocumentOf<"source"> {
  const page = { url: null, outlet: "", title: "", archivedUrl: null, publishedOn: null, language: null };
  return {
    type: "source",
    id: String(nextNumber(tx, "source")),
    facts: {
      ...page,
      ...(contact && { contact }),
      ...(contactOn && { contactOn }),
      ...(takenBy && { takenBy }),
    },
    identity: note === "" ? {} : { note },
  };
}
