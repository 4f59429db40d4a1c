import { actorWords } from "@/app/(staff)/_shared/words/actor-words";
import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { Table } from "@/components/ui/table";
import type { SecurityEvent } from "@/db/accounts/security-events";
import { roles } from "@/domain/values/vocabulary";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = {
  t: Translate;
  locale: Locale;
  events: readonly SecurityEvent[];
  names: ReadonlyMap<number, string>;
  /** True if the events are of several accounts, so that each names its account. */
  isOfAll?: boolean;
};

/** Security events as a table, newest first. Repeated failures show their number and the time of the last one. */
export function EventsTable({ t, locale, events, names, isOfAll = false }: Props) {
  if (events.length === 0) return <p>{t("admin.events.none")}</p>;
  const shown = isOfAll
    ? (["at", "user", "kind", "actor", "count"] as const)
    : (["at", "kind", "actor", "count"] as const);
  const columns = shown.map((key) => ({
    key,
    label: t(`admin.events.column.${key}`),
    numeric: key === "count",
  }));
  const rows = events.map(({ id, at, user, kind, actor, detail, count }) => {
    const account = user === null ? t("admin.events.unknown") : (names.get(user) ?? String(user));
    const what = [t(`security_event.${kind}`), detailWords(t, detail)].filter(Boolean).join(" · ");
    const who = actor === null ? t("admin.events.nobody") : actorWords(t, actor, names);
    const cells = [showInstant(at, locale), ...(isOfAll ? [account] : []), what, who, count > 1 ? String(count) : ""];
    return { id: String(id), cells };
  });
  return <Table caption={t("admin.events.caption")} columns={columns} rows={rows} narrow="stacks" />;
}

function detailWords(t: Translate, detail: string | null): string {
  const role = roles.find((each) => each === detail);
  if (role) return t(`role.${role}`);
  if (detail === "totp" || detail === "passkey") return t(`auth.kind.${detail}`);
  const key = `security_detail.${detail?.replaceAll(".", "_")}` as Parameters<Translate>[0];
  return detail !== null && t.has(key) ? t(key) : (detail ?? "");
}
