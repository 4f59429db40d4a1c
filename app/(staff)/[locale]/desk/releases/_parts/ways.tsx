import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

export type Way = "person" | "group" | "list";

type Props = { t: Translate; locale: Locale; current: Way };

/** Links to the three ways to log releases: a person, a group without names, a pasted list. */
export function Ways({ t, locale, current }: Props) {
  const at = { person: "new", group: "new?who=group", list: "list" };
  return (
    <nav className="ways" aria-label={t("desk.way.label")}>
      {(["person", "group", "list"] as const).map((way) => (
        <a key={way} href={`/${locale}/desk/releases/${at[way]}`} aria-current={way === current ? "page" : undefined}>
          {t(`desk.way.${way}`)}
        </a>
      ))}
    </nav>
  );
}
