import { AddPlace } from "@/app/(staff)/_shared/fields/add-place";
import { DisclosureFields } from "@/app/(staff)/_shared/fields/disclosure-fields";
import { formChoices } from "@/app/(staff)/_shared/fields/form-choices";
import { PersonFields } from "@/app/(staff)/_shared/fields/person-fields";
import { RevisionFields } from "@/app/(staff)/_shared/fields/revision-fields";
import { flatten } from "@/app/(staff)/_shared/form/flatten";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import type { Proposed } from "@/app/(staff)/_shared/form/proposed";
import { MinorNotice } from "@/app/(staff)/_shared/records/minor-notice";
import { editWaits, SecondPersonHint } from "@/app/(staff)/_shared/records/second-person-hint";
import { freshForm, type Values } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { QuestionFields } from "@/components/forms/question-fields";
import { SubmitButton } from "@/components/forms/submit-button";
import type { Versioned } from "@/db/history/read-document";
import { ledger } from "@/db/ledger/ledger";
import type { Detention } from "@/domain/records/person";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { CircumstanceFields } from "./case-fields";
import { DetentionFields } from "./detention-fields";
import { personForm } from "./person-form";
import { savePersonAction } from "./save-person-action";

type Props = { t: Translate; locale: Locale; current?: Versioned<"person">; proposed?: Proposed };

/** The form of a person, new or existing: details, consent, detentions. A blank detention is at the end. */
export function PersonEditor({ t, locale, current, proposed }: Props) {
  const db = ledger();
  const choices = formChoices(db, t, locale);
  const initial = proposed?.initial ?? freshForm(current ? flatten(personForm.initial(db, current.document)) : {});
  const hidden: Record<string, string> = current ? { id: current.document.id, version: String(current.version) } : {};
  const detentions = detentionsOf(initial.values, current?.document.facts.detentions ?? []);
  return (
    <ActionForm
      action={savePersonAction}
      initial={initial}
      {...formFrame(t, locale, { ...hidden, ...proposed?.hidden })}
    >
      {!current && <QuestionFields names={["known"]} />}
      <PersonFields t={t} choices={choices} open={current !== undefined} />
      <CircumstanceFields t={t} open={isFilled(initial.values, circumstances)} />
      {current && <MinorNotice t={t} document={current.document} />}
      <div id="consent" className="stack">
        <DisclosureFields t={t} always={current !== undefined} isRevoked={isRevoked(initial.values)} />
      </div>
      {detentions.map((detention, index) => (
        <DetentionFields
          key={detention?.id ?? `new-${index}`}
          t={t}
          choices={choices}
          index={index}
          id={detention?.id}
          isReleasePublic={isReleasePublic(detention)}
          hasCase={isFilled(initial.values, [`detentions.${index}.case.`])}
        />
      ))}
      <details open={!current && !proposed}>
        <summary>{t("desk.spell.add")}</summary>
        <DetentionFields t={t} choices={choices} index={detentions.length} />
      </details>
      <AddPlace words={choices.addPlace} />
      <RevisionFields t={t} isPublic={detentions.some(isReleasePublic)} />
      <div className="actions save-bar">
        <SubmitButton label={t("form.save")} busy={t("form.saving")} />
        <SecondPersonHint t={t} why={current && editWaits(db, current.document, new Date())} />
      </div>
    </ActionForm>
  );
}

const circumstances = ["profile.profession", "profile.seriouslyIll", "health", "causeOfDeath", "contacts."];

/** True if the form holds a value whose name begins with one of these. */
function isFilled(values: Values, names: readonly string[]): boolean {
  return Object.entries(values).some(([name, value]) => value !== "" && names.some((each) => name.startsWith(each)));
}

function isRevoked(values: Values): boolean {
  return Boolean(values["consent.revokedOn"]);
}

/** Returns the detention of each filled row of the form; undefined for a detention that is not saved yet. */
function detentionsOf(values: Values, known: readonly Detention[]): (Detention | undefined)[] {
  const rows = Object.entries(values).flatMap(([name, value]) => {
    const [, row] = /^detentions\.(\d+)\./.exec(name) ?? [];
    return row && value !== "" ? [Number(row)] : [];
  });
  return Array.from({ length: Math.max(-1, ...rows) + 1 }, (_, row) =>
    known.find(({ id }) => String(id) === values[`detentions.${row}.id`]),
  );
}

function isReleasePublic(detention: Detention | undefined): boolean {
  return detention?.end?.how === "release" && detention.end.release.publication === "published";
}
