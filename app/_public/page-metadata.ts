import type { Metadata } from "next";
import { translator } from "@/messages/translator";
import { readParams, type ViewParams } from "./page-context";

type Params = ViewParams["params"];

/** Names stand on pages with records: search engines neither index nor archive them. */
const notKept = { index: false, follow: true, noarchive: true };

export async function listMetadata(params: Params): Promise<Metadata> {
  const { locale } = await readParams(params);
  return { title: translator(locale)("releases.title"), robots: notKept };
}

export async function aboutMetadata(params: Params): Promise<Metadata> {
  const { locale } = await readParams(params);
  return { title: translator(locale)("about.title") };
}

export async function releaseMetadata(
  params: Promise<{ view: string; locale: string; number: string }>,
): Promise<Metadata> {
  const { locale } = await readParams(params);
  return { title: translator(locale)("release.number", { number: Number((await params).number) }), robots: notKept };
}
