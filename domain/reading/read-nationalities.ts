import { countryCodes } from "@/domain/values/combination";
import { searchKey } from "@/domain/values/search-key";
import { countryName } from "@/domain/wording/format";
import { demonymsIn } from "./demonyms";

const known = new Map(
  countryCodes.flatMap((code) => [
    [searchKey(countryName(code, "es")), code],
    [searchKey(countryName(code, "en")), code],
    [searchKey(code), code],
  ]),
);

/**
 * Returns the countries in a text like "Colombia, Venezuela", "Spain" or "ítalo-venezolana"; null if part of it is not
 * a country.
 */
export function readNationalities(text: string): string[] | null {
  const found = text
    .split(/[,;/+&]|\s[ye]\s|\sand\s/)
    .filter((piece) => piece.trim() !== "")
    .map(countriesIn);
  return found.includes(null) ? null : [...new Set(found.flatMap((codes) => codes ?? []))].sort();
}

function countriesIn(piece: string): string[] | null {
  const code = known.get(searchKey(piece));
  return code ? [code] : (demonymsIn(piece)?.map(({ country }) => country) ?? null);
}
