import type { DismissibleKind } from "@/domain/unfinished/unfinished-kinds";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { dismissAction } from "./dismiss-action";

type Props = { t: Translate; locale: Locale; kind: DismissibleKind; id: string | number; title: string };

/** The button that takes one thing off the home page. Its name says which, because there are several on the page. */
export function DismissForm({ t, locale, kind, id, title }: Props) {
  return (
    <form action={dismissAction}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="id" value={id} />
      <button type="submit" className="button">
        {t("desk.unfinished.dismiss")}
        <span className="visually-hidden">: {title}</span>
      </button>
    </form>
  );
}
