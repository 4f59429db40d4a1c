import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

/** The way out of a step of signing in: it ends the session that waits. */
export function SignOutForm({ t, locale }: { t: Translate; locale: Locale }) {
  return (
    <form action={`/api/desk/sign-out?locale=${locale}`} method="post">
      <button type="submit" className="button">
        {t("auth.second.leave")}
      </button>
    </form>
  );
}
