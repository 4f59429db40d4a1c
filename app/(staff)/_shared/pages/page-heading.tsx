import type { Translate } from "@/messages/translator";

type Props = {
  t: Translate;
  title: string;
  /** For a page whose heading is a name: the title in the browser instead. */
  unnamed?: string;
};

/** The page's heading and its title in the browser. No name is left in the browser's history. */
export function PageHeading({ t, title, unnamed = title }: Props) {
  return (
    <>
      <title>{`${unnamed} · ${t("desk.title")}`}</title>
      <h1>{title}</h1>
    </>
  );
}
