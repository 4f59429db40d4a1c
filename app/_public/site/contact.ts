import type { Settings } from "@/domain/values/settings";

type Contact = Pick<Settings, "contactMail" | "contactSignal">;

/** True if the site has published a way to reach its team. */
export function hasContact({ contactMail, contactSignal }: Contact): boolean {
  return contactMail !== "" || contactSignal !== "";
}

/** Returns the address that opens a conversation in Signal: of a link or a phone number; null for a user name. */
export function signalHref(contact: string): string | null {
  if (/^https:\/\/signal\.me\//.test(contact)) return contact;
  return /^\+\d[\d ]+$/.test(contact) ? `https://signal.me/#p/${contact.replaceAll(" ", "")}` : null;
}
