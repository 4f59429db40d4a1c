import { Notice } from "@/components/ui/notice";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { Numbers } from "./named-members";

type Props = { view: View; locale: Locale; members: readonly number[] };

/** The page of a group of whom everybody was named: it was not withdrawn, its people are counted one by one. */
export function AllNamedNotice(props: Props) {
  const t = translator(props.locale);
  return (
    <Notice kind="info" title={t("release.all_named")}>
      <p>{t("release.all_named_text")}</p>
      <Numbers {...props} />
    </Notice>
  );
}
