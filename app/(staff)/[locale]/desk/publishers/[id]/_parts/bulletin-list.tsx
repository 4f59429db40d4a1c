import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { BulletinLayout } from "@/domain/records/bulletin-layout";

type Props = { words: DeskWords; layout: BulletinLayout };

/** What a publisher's bulletin reports, in printed order. */
export function BulletinList({ words: { t, category }, layout }: Props) {
  return (
    <>
      <h2>{t("field.bulletin.label")}</h2>
      {layout.length === 0 && <p className="hint">{t("desk.bulletin.nothing")}</p>}
      <ol>
        {layout.map(({ measure, parts }) => (
          <li key={measure}>
            <strong>{t(`measure.${measure}`)}</strong>
            {parts.length > 0 && (
              <p className="hint prose">
                {parts
                  .map((part) => `${t(`dimension.${part.dimension}`)}: ${category(part.dimension, part.category)}`)
                  .join(" · ")}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
