import type { ReactNode } from "react";
import { PersonMatches } from "@/components/forms/person-matches";
import { SubjectFields } from "@/components/forms/subject-fields";
import { TextField } from "@/components/forms/text-field";
import type { Locale } from "@/domain/locale";
import type { Translate } from "@/messages/translator";
import { DisclosureFields } from "./disclosure-fields";
import { dateWords } from "./field-words";
import type { FormChoices } from "./form-choices";
import { GroupFields } from "./group-fields";
import { PersonFields } from "./person-fields";

type Props = {
  t: Translate;
  locale: Locale;
  choices: FormChoices;
  initial: "new_person" | "group";
  fromGroup: ReactNode;
};

/** Who was released: somebody new, with a look at who has such a name already, or a group without names. */
export function ReleaseSubject({ t, locale, choices, initial, fromGroup }: Props) {
  const person = (
    <>
      <PersonMatches
        search={`/${locale}/desk/people/search?q=`}
        goal={`/${locale}/desk/releases/new?person=`}
        title={t("desk.release.matches")}
      >
        <PersonFields t={t} choices={choices} />
      </PersonMatches>
      <TextField {...dateWords(t, "detainedFrom", "optional")} name="detainedFrom" autoComplete="off" />
      <DisclosureFields t={t} />
      {fromGroup}
    </>
  );
  return (
    <SubjectFields
      name="subject"
      label={t("field.subject.label")}
      choices={[
        { value: "new_person", label: t("desk.release.person") },
        { value: "group", label: t("desk.release.group") },
      ]}
      initial={initial}
      fields={{ new_person: person, group: <GroupFields t={t} choices={choices} /> }}
    />
  );
}
