import type { ContactChoices } from "@/components/forms/contact-fields";
import { listUserNames } from "@/db/accounts/list-users";
import type { Db } from "@/db/ledger/open";
import { contacts } from "@/domain/values/vocabulary";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { knownContacts } from "./source-choice";

/** Choices for a source without an address: its kind, who took it down, and the contacts in the ledger. */
export function contactChoices(db: Db, t: Translate, locale: Locale): ContactChoices {
  return {
    kinds: [
      { value: "", label: t("form.choose") },
      ...contacts.map((contact) => ({ value: contact, label: t(`contact_kind.${contact}`) })),
    ],
    staff: [
      { value: "", label: t("form.taken_by_me") },
      ...[...listUserNames(db)].map(([id, name]) => ({ value: String(id), label: name })),
    ],
    known: [{ value: "", label: t("form.new_contact") }, ...knownContacts(db, locale)],
  };
}
