import type { Settings } from "@/domain/values/settings";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Props = {
  settings: Pick<Settings, "contactMail" | "contactSignal">;
  locale: Locale;
  /** Why to write, shown before a contact. */
  lead: string;
};

/** Whom to contact, as the settings say; a sentence if they do not say. */
export function ContactLines({ settings: { contactMail, contactSignal }, locale, lead }: Props) {
  const t = translator(locale);
  if (contactMail === "" && contactSignal === "") return <p>{t("about.no_contact")}</p>;
  return (
    <>
      <p>{lead}</p>
      {contactMail !== "" && <p>{t("about.contact", { mail: contactMail })}</p>}
      {contactSignal !== "" && <p>{t("about.signal", { signal: contactSignal })}</p>}
    </>
  );
}
