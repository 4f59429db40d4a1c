import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

export type Way = "person" | "group" | "list";

/** `group`: the group whose people are being named. */
type Props = { t: Translate; locale: Locale; current: Way; group?: number };

/** Links to the three ways to log releases: a person, a group without names, a pasted list. */
export function Ways({ t, locale, current, group }: Props) {
  const of = group ? `?group=${group}` : "";
  const at = { person: `new${of}`, group: "new?who=group", list: `list${of}` };
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
