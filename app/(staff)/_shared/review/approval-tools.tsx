import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { AloneForm } from "./alone-form";
import { approveChosenAction } from "./approval-actions";
import { boxName } from "./chosen";
import type { MayApprove } from "./may-approve";

type Props = {
  t: Translate;
  locale: Locale;
  /** The item, as the value of its box on the review page. */
  item: string;
  /** Title of the item, for screen readers. */
  title: string;
  may: MayApprove;
  /** The page to return to. */
  page: "review" | "proposal";
  /** Address of the form that returns the item to its author. */
  back: string;
};

/** The buttons that approve or return one item; or who may approve it, and from when the user may alone. */
export function ApprovalTools({ t, locale, item, title, may, page, back }: Props) {
  const hidden = { page, [boxName(item)]: item };
  if (may.how === "others") return <p className="hint">{t("desk.review.own")}</p>;
  if (may.how === "nobody") return <p className="hint">{t("desk.proposal.nobody")}</p>;
  if (may.how === "second") {
    return (
      <div className="actions">
        <ActionForm className="" action={approveChosenAction} initial={freshForm()} {...formFrame(t, locale, hidden)}>
          <SubmitButton label={t("desk.review.approve_one")} of={title} busy={t("form.saving")} className="button" />
        </ActionForm>
        <a className="button" href={back}>
          {t("desk.review.return")}
          <span className="visually-hidden"> {title}</span>
        </a>
      </div>
    );
  }
  if (!may.isOpen) {
    const when = showInstant(may.from.toISOString(), locale);
    return <p className="hint">{t("desk.proposal.alone_from", { when })}</p>;
  }
  if (page === "proposal") return <AloneForm t={t} locale={locale} hidden={hidden} />;
  return (
    <>
      <p>{t("desk.proposal.alone_now")}</p>
      <a className="button" href={`/${locale}/desk/review/approve?${new URLSearchParams({ chosen: item })}`}>
        {t("desk.proposal.alone_submit")}
        <span className="visually-hidden"> {title}</span>
      </a>
    </>
  );
}
