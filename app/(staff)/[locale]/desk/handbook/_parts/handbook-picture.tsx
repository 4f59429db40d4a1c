import type { Locale } from "@/messages/locale";
import pictures from "./pictures.json";
import { type Picture, pictureWidth } from "./sections";

type Props = { name: Picture; locale: Locale; alt: string };

/** A screen of the desk with invented people, in the reader's language. */
export function HandbookPicture({ name, locale, alt }: Props) {
  const { height } = pictures[`${name}.${locale}`];
  return (
    <figure>
      {/* biome-ignore lint/performance/noImgElement: a small file in its final size */}
      <img
        src={`/static/handbook/${name}.${locale}.webp`}
        alt={alt}
        width={pictureWidth}
        height={height}
        loading="lazy"
      />
    </figure>
  );
}
