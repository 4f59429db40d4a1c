import type { Settings } from "@/domain/values/settings";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { signalHref } from "./contact";

type Props = { settings: Pick<Settings, "contactMail" | "contactSignal">; locale: Locale };

/** The mail address and the Signal account of the settings, each as a link; nothing for one that is not set. */
export function ContactLines({ settings: { contactMail: mail, contactSignal: signal }, locale }: Props) {
  const t = translator(locale);
  const href = signalHref(signal);
  return (
    <>
      {mail !== "" && (
        <p>
          {t("about.mail")} <a href={`mailto:${mail}`}>{mail}</a>
        </p>
      )}
      {signal !== "" && (
        <p>
          {t("about.signal")}{" "}
          {href === null ? (
            signal
          ) : (
            <a href={href} rel="noreferrer external">
              {signal}
            </a>
          )}
        </p>
      )}
    </>
  );
}
