import { SearchBox } from "@/app/(staff)/_shared/pages/search-box";
import { DiscardButton } from "@/components/autosave/discard-button";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { canApprove, canAudit, canManageAccounts, canSetUp } from "@/domain/values/permissions";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { LanguageSwitch } from "./language-switch";

type Props = { t: Translate; locale: Locale; user: SessionUser | undefined };

/** The header of the desk: navigation, search, the user's account, sign-out. */
export function DeskHeader({ t, locale, user }: Props) {
  const at = (path: string) => `/${locale}/${path}`;
  return (
    <header className="shell desk-header">
      <a className="wordmark" href={user ? at("desk") : `/${locale}`}>
        {t("desk.title")}
      </a>
      {user && (
        <nav aria-label={t("desk.nav.label")}>
          <a href={at("desk/releases")}>{t("desk.nav.releases")}</a>
          <a href={at("desk/people")}>{t("desk.nav.people")}</a>
          <a href={at("desk/groups")}>{t("desk.nav.groups")}</a>
          <a href={at("desk/counts")}>{t("desk.nav.counts")}</a>
          <a href={at("desk/sources")}>{t("desk.nav.sources")}</a>
          <a href={at("desk/places")}>{t("desk.nav.places")}</a>
          <a href={at("desk/publishers")}>{t("desk.nav.publishers")}</a>
          <a href={at("desk/import")}>{t("desk.nav.import")}</a>
          {canApprove(user) && <a href={at("desk/review")}>{t("desk.nav.review")}</a>}
          {canManageAccounts(user) && <a href={at("admin/users")}>{t("desk.nav.users")}</a>}
          {canAudit(user) && <a href={at("admin/audit")}>{t("desk.nav.audit")}</a>}
          {canSetUp(user) && <a href={at("admin/settings")}>{t("desk.nav.settings")}</a>}
          <a href={at("desk/handbook")}>{t("desk.nav.handbook")}</a>
        </nav>
      )}
      {user && <SearchBox t={t} locale={locale} id="search-all" accessKey="/" />}
      <div className="desk-user">
        <a className={user && "to-public"} href={`/${locale}`}>
          {t("desk.nav.public")}
        </a>
        <LanguageSwitch other={locale === "es" ? "en" : "es"} label={t("site.other_language")} />
        {user && <a href={at("account")}>{user.name}</a>}
        {user && (
          <form action={`/api/desk/sign-out?locale=${locale}`} method="post">
            <DiscardButton label={t("auth.sign_out")} />
          </form>
        )}
      </div>
    </header>
  );
}
