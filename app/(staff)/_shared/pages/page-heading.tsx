import type { Translate } from "@/messages/translator";

type Props = {
  t: Translate;
  title: string;
  /** For a page headed by somebody's name: what the browser's tab and history say instead. */
  unnamed?: string;
};

/** The page's heading, and its title in the browser. Nobody's name is left behind in a browser's history. */
export function PageHeading({ t, title, unnamed = title }: Props) {
  return (
    <>
      <title>{`${unnamed} · ${t("desk.title")}`}</title>
      <h1>{title}</h1>
    </>
  );
}
