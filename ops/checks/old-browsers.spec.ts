import { describe, expect, it } from "vitest";
import { fixture } from "./fixture";
import { oldBrowsers } from "./old-browsers";

const check = (code: string, name = "components/part.tsx") => oldBrowsers(fixture({ [name]: code }));

describe("what old browsers know", () => {
  it.each([
    'document.querySelectorAll(".stage .marks");',
    "const data = new FormData(form);",
    'const button = <button type="submit" className="button">x</button>;',
    'const button = <button type="button" name="filter" value="all">x</button>;',
    'const field = <input type="hidden" name="step" value="read" />;',
    'const button = <SubmitButton name="step" value="read" label="x" busy="y" />;',
  ])("passes: %s", (code) => {
    expect(check(code)).toEqual([]);
  });

  it("is not asked of tests, which run in a current browser", () => {
    expect(check('page.locator(".stage:has(.marks)");', "e2e/public/a.journey.ts")).toEqual([]);
  });
});

describe("a script that old browsers do not run", () => {
  it.each([
    ['document.querySelectorAll(".live-stage:has(.marks, .bar)");', /:has/],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code under test
    ["stage.matches(`.${name}:has(.bar)`);", /:has/],
    ["const data = new FormData(form, event.submitter);", /FormData/],
    ["const { submitter } = event.nativeEvent as SubmitEvent;", /submitter/],
    ["if (event.submitter) send();", /submitter/],
  ])("is noticed: %s", (code, fault) => {
    expect(check(code).join()).toMatch(fault);
  });
});

describe("a button whose value old browsers lose", () => {
  it.each([
    'const button = <button type="submit" name="publication" value="published">x</button>;',
    'const button = <button name="step">x</button>;',
    "const button = <button formAction={save}>x</button>;",
    "const button = <button {...props}>x</button>;",
    'const button = <input type="submit" name="step" value="read" />;',
    'const button = <input type={"image"} name="step" />;',
  ])("is noticed: %s", (code) => {
    expect(check(code)).toEqual([expect.stringMatching(/^components\/part\.tsx:1 .*SubmitButton/)]);
  });

  it("may stand in the one component that sends its value along", () => {
    const code = "export const SubmitButton = () => <button name={name} />;";
    expect(check(code, "components/forms/submit-button.tsx")).toEqual([]);
  });
});
