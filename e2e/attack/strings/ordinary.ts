import { randomUUID } from "node:crypto";

/** Returns ordinary values of the fields without which a form cannot be saved, different in each call. */
type Ordinary = () => Record<string, string>;

/** Days in a row, so that no two figures are of the same day. */
let days = 0;
const day = () => new Date(Date.UTC(2024, 0, 1 + (days++ % 700))).toISOString().slice(0, 10);
/** A word that resembles no other. */
const word = () =>
  randomUUID()
    .replace(/\W/g, "")
    .replace(/\d/g, (digit) => "ghijklmnop"[Number(digit)] ?? "g");
const address = () => `https://prensa-inventada.test/${randomUUID()}`;
const reason = "Prueba inventada";
const corrected = { change: "correction", publicReason: "entry_error", reason };

/**
 * What makes each form complete that is saved as often as it is sent: `new` adds a record, `edit` revises the one of the
 * page. All other forms do something once.
 */
export const ordinary: Record<string, { new?: Ordinary; edit?: Ordinary }> = {
  "person.save": {
    new: () => ({ givenNames: word(), surnames: word(), reason }),
    edit: () => ({ ...corrected, note: word() }),
  },
  "group.save": { edit: () => ({ ...corrected, note: word(), "release.sources.0.url": address() }) },
  "count.save": {
    new: () => ({ asOf: day(), value: "7", publication: "draft", "sources.0.url": address(), reason }),
    edit: () => ({ ...corrected, note: word(), "sources.0.url": address() }),
  },
  "tally.save": {
    new: () => {
      const on = day();
      return { since: on, asOf: on, value: "7", publication: "draft", "sources.0.url": address() };
    },
  },
  "facility.save": {
    new: () => ({ name: word(), facilityKind: "prison", reason }),
    edit: () => ({ ...corrected, aliases: word() }),
  },
  "publisher.save": {
    new: () => ({ nameEs: word(), nameEn: word(), shortEs: word(), shortEn: word(), stance: "ngo", reason }),
    edit: () => ({ ...corrected, shortEn: word() }),
  },
  "source.save": { new: () => ({ url: address(), reason }), edit: () => ({ ...corrected, title: word() }) },
  "setting.revise": {
    edit: () => ({ reason, noticeOn: "2026-05-01", noticeEs: "Aviso inventado", descriptionEn: word() }),
  },
  "user.create": { new: () => ({ name: word(), email: `${word()}@example.org`, role: "editor" }) },
  "user.revise": { edit: () => ({}) },
  "filter.save": { new: () => ({ name: word() }) },
  "filter.revise": { edit: () => ({ step: "rename", name: word() }) },
  "account.factor_rename": { edit: () => ({ factorName: word() }) },
  "release.record": {
    new: () => ({
      ...{ subject: "new_person", who: "", givenNames: word(), surnames: word(), verification: "announced" },
      ...{ day: "2026-05-06", publication: "draft", "sources.0.url": address() },
    }),
  },
};

/** Fields of the forms that no page of the target holds: they appear in states of their own, or after a question. */
export const unplaced: Record<string, string[]> = {
  "account.session_end": ["session"],
  "account.sessions_end": ["locale"],
  "chain.stop": ["locale"],
  "record.bulk": [
    "action",
    "seen",
    "of",
    "list",
    "numbers",
    "facility",
    "replace",
    "sources.0.url",
    "noteEs",
    "reason",
  ],
  "record.publish": ["type", "id", "version", "release", "spell", "noteEs", "noteEn", "reason"],
  "tally.read": ["pasted"],
  "import.read": ["id", "sheet", "headerRow", "order", "encoding"],
  "import.columns": ["id", "column.0", "defaults.day", "defaults.kind", "defaults.url", "defaults.facility"],
  "import.values": ["id", "status.0", "place.0", "code.0", "year", "order.0"],
  "import.apply": ["id", "row.1"],
  "import.stop": ["id"],
  "import.discard": ["id"],
  "import.undo": ["id"],
  "person.consent_end": ["id", "revokedOn", "revokedBy", "noteEs", "noteEn", "reason"],
  "person.not_distinct": ["one", "other"],
  "change.approve_alone": ["chosen.item1", "current"],
  "proposal.return": ["proposal", "reason"],
  "publisher.merge": ["id", "version", "other", "otherVersion", "change", "publicReason", "reason"],
  "list.undo": ["change", "reason"],
  "unfinished.dismiss": ["kind", "id"],
  "session.recovery_code": ["recoveryCode", "next"],
  "session.passkey": ["response", "next"],
  "setup.first_admin": ["token", "name", "email", "password", "repeated"],
};

/** Fields that a form shows only with scripts, or after a first choice. */
export const furtherFields: Record<string, string[]> = {
  "release.record": ["givenNames", "surnames", "alsoKnownAs", "document", "note", "health", "consentGivenBy"],
  "list.record": ["answers"],
};
