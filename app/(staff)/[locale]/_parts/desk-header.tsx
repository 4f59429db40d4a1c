import { SearchBox } from "@/app/(staff)/_shared/pages/search-box";
import { DiscardButton } from "@/components/autosave/discard-button";
import { QuickExit } from "@/components/ui/quick-exit";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { may } from "@/domain/access/may";
import { elsewhere } from "@/domain/values/elsewhere";
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
      {user && <SearchBox t={t} locale={locale} id="search-all" accessKey="/" />}
      <div className="desk-user">
        <a className="to-public" href={`/${locale}`}>
          {t("desk.nav.public")}
        </a>
        {user && <a href={at("account")}>{user.name}</a>}
        {user && (
          <form action={`/api/desk/sign-out?locale=${locale}`} method="post">
            <DiscardButton label={t("auth.sign_out")} />
          </form>
        )}
        {user && (
          <form action={`/api/desk/sign-out?locale=${locale}&exit=1`} method="post">
            <QuickExit
              label={t("auth.quick_exit")}
              hint={t("auth.quick_exit_hint")}
              signOut={`/api/desk/sign-out?locale=${locale}`}
              elsewhere={elsewhere[locale]}
            />
          </form>
        )}
      </div>
      <LanguageSwitch other={locale === "es" ? "en" : "es"} label={t("site.other_language")} />
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
          {may(user, "page.desk.review") && <a href={at("desk/review")}>{t("desk.nav.review")}</a>}
          {may(user, "page.admin.users") && <a href={at("admin/users")}>{t("desk.nav.users")}</a>}
          {may(user, "page.admin.audit") && <a href={at("admin/audit")}>{t("desk.nav.audit")}</a>}
          {may(user, "page.admin.backups") && <a href={at("admin/backups")}>{t("desk.nav.backups")}</a>}
          {may(user, "page.admin.settings") && <a href={at("admin/settings")}>{t("desk.nav.settings")}</a>}
          <a href={at("desk/handbook")}>{t("desk.nav.handbook")}</a>
        </nav>
      )}
    </header>
  );
}
