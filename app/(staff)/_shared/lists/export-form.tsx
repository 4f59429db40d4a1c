import { randomUUID } from "node:crypto";
import type { Query } from "@/app/(staff)/_shared/words/query";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { may } from "@/domain/access/may";
import { filterOf } from "@/domain/inputs/list-filter";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; user: SessionUser; list: "releases" | "people"; query: Awaited<Query> };

/** The button that asks for an export of the filtered list, for users with the permission. */
export function ExportForm({ t, locale, user, list, query }: Props) {
  if (!may(user, list === "people" ? "person.export" : "release.export")) return null;
  return (
    <form method="post" action={`/${locale}/desk/${list}/export`} className="stack">
      <input type="hidden" name="requestId" value={randomUUID()} />
      {[...filterOf(list, query)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p>
        <button type="submit" className="button">
          {t("desk.export.ask")}
        </button>
      </p>
      <p className="hint">{t("desk.export.hint")}</p>
    </form>
  );
}
