import { address } from "@/app/_public/site/address";
import type { View } from "@/domain/view/view";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** Link to the record as a file for programs. */
export function RecordFileLink({ path, view, locale }: { path: string; view: View; locale: Locale }) {
  return (
    <p className="hint">
      <a href={address(locale, `${path}.json`, view)}>{translator(locale)("release.json")}</a>
    </p>
  );
}
