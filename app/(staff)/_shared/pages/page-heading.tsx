import type { Translate } from "@/messages/translator";
import { neutralTitle } from "./neutral-title";

type Props = {
  t: Translate;
  title: string;
  /** For a page whose heading is a name: the title in the browser instead. */
  unnamed?: string;
};

/** The page's heading, and its title in the browser: neither names nor the subject are left in the browser's history. */
export function PageHeading({ t, title, unnamed = title }: Props) {
  return (
    <>
      <title>{`${neutralTitle(unnamed, t("desk.neutral_title"))} · ${t("desk.title")}`}</title>
      <h1>{title}</h1>
    </>
  );
}
