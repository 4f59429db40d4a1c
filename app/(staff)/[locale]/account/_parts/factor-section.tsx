import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { Notice } from "@/components/ui/notice";
import { ledger } from "@/db/ledger/ledger";
import { countRecoveryCodes, type ListedFactor, listFactors } from "@/db/second-factors/list-factors";
import { fewRecoveryCodes } from "@/domain/values/second-factor";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";

type Props = { t: Translate; locale: Locale; user: number };

/** The user's second factors, with links to add and change them, and how many recovery codes are left. */
export function FactorSection({ t, locale, user }: Props) {
  const factors = listFactors(ledger(), user);
  const left = countRecoveryCodes(ledger(), user);
  return (
    <>
      <h2 id="second-factor">{t("auth.factor.heading")}</h2>
      {factors.length === 0 && <p>{t("auth.factor.none")}</p>}
      {factors.length > 0 && left <= fewRecoveryCodes && (
        <Notice kind="stale" title={t("auth.recovery.few", { count: left })} />
      )}
      {factors.length > 0 && (
        <ul>
          {factors.map((factor) => (
            <li key={factor.id}>
              <a href={`/${locale}/account/factors/${factor.id}`}>{factor.name}</a> · {t(`auth.kind.${factor.kind}`)}
              <div className="hint">{usedWords(t, locale, factor)}</div>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a className="button" href={`/${locale}/account/factors/new`}>
          {t("auth.factor.add")}
        </a>
      </p>
      {factors.length > 0 && (
        <p>
          {left > fewRecoveryCodes && `${t("auth.recovery.left", { count: left })} · `}
          <a href={`/${locale}/account/recovery-codes`}>{t("auth.recovery.make")}</a>
        </p>
      )}
    </>
  );
}

function usedWords(t: Translate, locale: Locale, { createdAt, lastUsedAt }: ListedFactor): string {
  const added = t("auth.factor.added_on", { at: showInstant(createdAt, locale) });
  const used = lastUsedAt ? t("auth.factor.used_on", { at: showInstant(lastUsedAt, locale) }) : t("auth.factor.unused");
  return `${added} · ${used}`;
}
