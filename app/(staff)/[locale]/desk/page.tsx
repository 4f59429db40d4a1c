import { canEdit } from "@/domain/permissions";
import { inWords, type LocaleParams } from "../../page-locale";
import { requirePageUser } from "../../require-page-user";

/** Home. */
export default async function DeskPage({ params }: LocaleParams) {
  const { locale, t } = inWords((await params).locale);
  await requirePageUser(locale, "desk", canEdit);
  return <h1>{t("desk.title")}</h1>;
}
