import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = {
  t: Translate;
  locale: Locale;
  text?: string;
  id: string;
  /** The key that leads here from anywhere at the desk. */
  accessKey?: string;
};

/** The box that searches the whole ledger, as a plain form: its address can be kept and sent. */
export function SearchBox({ t, locale, text, id, accessKey }: Props) {
  return (
    <search>
      <form method="get" action={`/${locale}/desk/search`} className="search-box">
        <label htmlFor={id} className={accessKey ? "visually-hidden" : undefined}>
          {t("desk.search.label")}
        </label>
        <input
          id={id}
          name="q"
          type="search"
          defaultValue={text}
          maxLength={200}
          // biome-ignore lint/a11y/noAccessKey: the desk is worked at the keyboard; no letter of a name is this key
          accessKey={accessKey}
          placeholder={accessKey ? t("desk.search.label") : undefined}
        />
        <button type="submit" className="button">
          {t("desk.search.submit")}
        </button>
      </form>
    </search>
  );
}
