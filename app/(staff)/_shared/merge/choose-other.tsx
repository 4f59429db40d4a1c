import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import type { Translate } from "@/messages/translator";
import type { MergeBranch } from "./merge-branches";

type Props = {
  t: Translate;
  branch: MergeBranch;
  /** Name of the record that is kept. */
  name: string;
  choices: readonly { id: string; name: string }[];
};

/** Asks which record is the same as this one. */
export function ChooseOther({ t, branch, name, choices }: Props) {
  return (
    <>
      <PageHeading t={t} title={t(`desk.merge_of.${branch}.choose`, { name })} />
      <p>{t(`desk.merge_of.${branch}.choose_lead`)}</p>
      <form method="get" className="field-row filter">
        <label className="field" htmlFor="other">
          {t(`desk.merge_of.${branch}.other`)}
          <select id="other" name="other" required defaultValue="">
            <option value="">{t("form.choose")}</option>
            {choices.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button">
          {t("desk.merge.compare")}
        </button>
      </form>
    </>
  );
}
