import { choicesOf } from "@/app/(staff)/_shared/fields/choices";
import type { FormChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { PlaceFields } from "@/app/(staff)/_shared/fields/place-fields";
import { ReleaseFields } from "@/app/(staff)/_shared/fields/release-fields";
import { DayHeader } from "@/components/forms/day-header";
import { sharedFields } from "@/domain/inputs/header";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; choices: FormChoices; isOpen: boolean };

/** Fields that all lines of a day share: day, place, kind, verification and sources. They collapse into one line. */
export function DayHeaderFields({ t, locale, choices, isOpen }: Props) {
  return (
    <DayHeader
      locale={locale}
      words={{ title: t("desk.batch.shared"), change: t("desk.batch.change"), sources: t("desk.batch.no_source") }}
      choices={{
        facilities: choices.facilities,
        entities: choices.entities,
        kinds: choicesOf(t, "kind"),
        verifications: choicesOf(t, "verification"),
        verifiers: choices.verifiers,
        contacts: choices.sources.contacts.kinds,
        knownContacts: choices.sources.contacts.known,
      }}
      fields={sharedFields}
      isOpen={isOpen}
    >
      <ReleaseFields t={t} choices={choices} />
      <PlaceFields t={t} choices={choices} />
    </DayHeader>
  );
}
