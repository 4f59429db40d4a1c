import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = {
  t: Translate;
  locale: Locale;
  text?: string;
  id: string;
  /** Keyboard shortcut that focuses the field. */
  accessKey?: string;
};

/** The search field for the whole ledger, as a GET form: its address can be saved and shared. */
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
          // biome-ignore lint/a11y/noAccessKey: the desk is used with the keyboard, and no name contains this key
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
