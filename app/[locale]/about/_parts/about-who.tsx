import type { ReactNode } from "react";
import { address } from "@/app/_public/site/address";
import { hasContact } from "@/app/_public/site/contact";
import { ContactLines } from "@/app/_public/site/contact-lines";
import type { ChartContext } from "@/domain/charts/chart-context";
import { settingText } from "@/domain/wording/setting-text";
import { translator } from "@/messages/translator";

type TextName = "authors" | "method" | "funding" | "licence" | "corrections";

/** Who makes the site, how, with what money, and how to reach them. A text that is not filled in is not shown. */
export function AboutWho({ context }: { context: ChartContext }) {
  const { locale, view } = context;
  const t = translator(locale);
  return (
    <>
      <h2 id="who">{t("about.who")}</h2>
      <Text context={context} name="authors" />
      <Text context={context} name="method">
        <a href="#rules">{t("about.to_rules")}</a>
      </Text>
      <Text context={context} name="funding" />
      <Contact context={context} />
      <Text context={context} name="licence" />
      <Text context={context} name="corrections">
        <a href={address(locale, "/corrections", view)}>{t("about.to_corrections")}</a>
      </Text>
    </>
  );
}

function Text({ context, name, children }: { context: ChartContext; name: TextName; children?: ReactNode }) {
  const { locale, ledger } = context;
  const found = settingText(ledger.settings, name, locale);
  if (!found) return null;
  const lang = found.lang === locale ? undefined : found.lang;
  return (
    <>
      <h3 id={name}>{translator(locale)(`about.who_is.${name}`)}</h3>
      {paragraphs(found.text).map((text) => (
        <p key={text} lang={lang}>
          {text}
        </p>
      ))}
      {children && <p>{children}</p>}
    </>
  );
}

function Contact({ context: { locale, ledger } }: { context: ChartContext }) {
  if (!hasContact(ledger.settings)) return null;
  const t = translator(locale);
  return (
    <>
      <h3 id="contact">{t("about.who_is.contact")}</h3>
      <p>{t("about.contact_lead")}</p>
      <ContactLines settings={ledger.settings} locale={locale} />
    </>
  );
}

/** Blank lines separate paragraphs. */
function paragraphs(text: string): string[] {
  return text.split(/\n\s*\n/).filter((each) => each.trim() !== "");
}
