import { describe, expect, it } from "vitest";
import { builtStyles } from "./built-styles";
import { fixture } from "./fixture";

const check = (code: string) => builtStyles(fixture({ "static/chunks/page.css": code }));

describe("styles that every supported browser knows", () => {
  it.each([
    ".skip{transform:translateY(-200%)}",
    ".box{box-shadow:inset 0 -3px red;clip-path:inset(50%)}",
    "@media (min-width:46rem){.a{top:0}}",
    ".bar:has(.window)+.detail{width:16rem}",
    "@supports (color:color-mix(in srgb,red,blue)){.a{color:color-mix(in srgb,red,blue)}}.b{color:red}",
    '.a{background:url("a?x&y")}',
    ".legend,.milestones{gap:.25rem}@supports not (inset:0){.legend>*,.milestones>*{margin-inline-end:.75rem}}",
  ])("pass: %s", (code) => {
    expect(check(code)).toEqual([]);
  });
});

describe("styles that older browsers ignore", () => {
  it.each([
    ".a{fill:color-mix(in srgb,var(--a) 22%,var(--b))}",
    ".skip{padding:0;translate:0 -200%}",
    ".a{min-height:100dvh}",
    "@layer base{.a{color:red}}",
    "@media (width>=46rem){.a{color:red}}",
    ".a{inset:0}",
    ".a{color:red;&:hover{color:blue}}",
    "@supports (gap:1px){.a{gap:1px}}.b{scale:2}",
    ".legend{gap:.25rem;display:flex}",
    ".legend,.milestones{gap:.25rem}@supports not (inset:0){.legend>*{margin-inline-end:.75rem}}",
    ".legend{gap:.25rem}@supports not (inset:0){.legend>*{color:red}}",
  ])("are noticed: %s", (code) => {
    expect(check(code)).toHaveLength(1);
  });
});
