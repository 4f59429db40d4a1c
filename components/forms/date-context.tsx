"use client";

import { createContext, type ReactNode } from "react";
import type { Locale } from "@/messages/locale";

/** The reader's language, and the time zone in which "hoy" is a day. */
type DateSettings = { locale: Locale; timeZone: string };

export const DateContext = createContext<DateSettings>({ locale: "es", timeZone: "UTC" });

/** Gives a page's date fields their language and time zone. */
export function DateProvider({ children, ...settings }: DateSettings & { children: ReactNode }) {
  return <DateContext value={settings}>{children}</DateContext>;
}
