import { test } from "@/e2e/test";
import { expectNothingInferred, viewed } from "./hidden-now";

/** What names or counts records, in one language: read at every head. */
const records =
  /^\/(es(\/(releases|detentions)(\.csv)?|\/(counts|corrections|updates|feed\/(releases|corrections)\.xml))?|api\/v1\/(summary|releases|detentions))$/;

test("what is hidden now cannot be inferred from any public address, at any head or as known on any day", async () => {
  test.setTimeout(900_000);
  await expectNothingInferred(({ first, last, newest, days }, all) => {
    const heads = Array.from({ length: newest - first }, (_, index) => first + index).filter((at) => at !== last);
    const few = all.filter(({ path }) => records.test(path));
    const texts = all.filter(({ path }) => !path.includes(".png"));
    const naming = all.filter(({ path, of }) => of.mayName && of.form === "page" && path.startsWith("/es"));
    return [
      ...all.map(({ path }) => path),
      ...viewed(texts, `at=${last}`),
      ...heads.flatMap((at) => viewed(few, `at=${at}`)),
      ...days.slice(0, -1).flatMap((day) => viewed(naming, `known=${day}`)),
    ];
  });
});
