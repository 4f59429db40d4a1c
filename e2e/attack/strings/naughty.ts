import { mark } from "@/e2e/attack/injected";

/** A text that has broken software before, and what it tries. */
export type Naughty = { tries: string; text: string };

const of = (tries: string, ...texts: string[]): Naughty[] => texts.map((text) => ({ tries, text }));
const tag = `<${mark}>`;

/** Texts that try to become markup or a script in a page. */
export const markup: Naughty[] = [
  ...of("an element", tag, `"><${mark}>`, `'><${mark}/>`, `--><${mark}>`, `]]><${mark}>`, `&lt;b&gt;${tag}`),
  ...of("the end of a script", `</script>${tag}`, `</textarea></title></style>${tag}`, `\\u003c${mark}\\u003e${tag}`),
  ...of("an attribute", `" ${mark}="1`, `' ${mark}='1`, `x onfocus=a() ${mark}=1 autofocus`, `\` ${mark}=\`1`),
  ...of(
    "an address with a script",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//https://a.example",
    "data:text/html,x",
  ),
  ...of("SVG and MathML", `<svg><${mark} onload=a()></svg>`, `<math><mtext><${mark}></mtext></math>`),
];

/** Texts that contain syntax of another language, or characters that are rarely typed. */
export const others: Naughty[] = [
  ...of("SQL", "'; DROP TABLE people;--", "1' OR '1'='1", '" OR 1=1 /*', "%_\\'", "NULL", "x') UNION SELECT 1--"),
  ...of("a search of words", 'NEAR("a" "b")', "a* OR b", "surnames:x", '"', "AND", "^x", "-x"),
  ...of(
    "templates",
    "{{7*7}}",
    `\${7*7}`,
    "<%= 7*7 %>",
    "#{7*7}",
    "{name}",
    "{0}",
    "%s%n%x",
    "$1 $& $` $'",
    "$undefined",
    "$@1",
  ),
  ...of("messages", "{count, plural, one {a} other {b}}", "'{'name", "{", "}", "{a, select, other {", "<b>{x}</b>"),
  ...of(
    "objects",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "[object Object]",
    "undefined",
    "NaN",
    "null",
  ),
  ...of("JSON", '{"a":1}', '"]}', "[]", "\\", '\\"', "\\u0000", "\\ud800", "\\n"),
  ...of(
    "shells and paths",
    "$(id)",
    "`id`",
    "; id",
    "| id",
    "../../etc/passwd",
    "C:\\nul",
    "/dev/null",
    "%00",
    "%2e%2e%2f",
  ),
  ...of("formulas", "=1+1", "+1+1", "-1+1", "@SUM(1)", "=HYPERLINK(1)", "\t=1+1", "=cmd|' /C x'!A0"),
  ...of("line ends", "a\r\nSet-Cookie: b=c", "a\nb", "a\rb", "a\u2028b\u2029c", "a\u0085b", "a\u000bb"),
  ...of("controls", "a\u0000b", "a\u0007b", "a\u001bb[31m", "a\u007fb", "a\u009bb", "\ufffe", "\uffff"),
  ...of(
    "directions",
    "a\u202eb",
    "\u2066a\u2069",
    "\u200fa",
    "a\u061cb",
    "\u05e9\u05dc\u05d5\u05dd",
    "\u0645\u0631\u062d\u0628\u0627",
  ),
  ...of("invisible", "a\u200bb", "\u200d", "\ufeffa", "a\u00adb", "\u2060", "\u180e", "\u3164", "\u{e0041}\u{e007f}"),
  ...of("spaces", "a\u00a0b", " a  b ", "a\u3000b", "a\u2003b", "\t", "   ", "a\tb"),
  ...of(
    "combining marks",
    "n\u0303andu\u0301",
    "a\u0301\u0323",
    `Z${"\u0341\u0335".repeat(40)}`,
    "\u0301",
    "\u1100\u1161\u11a8",
  ),
  ...of(
    "one text in two forms",
    "\u212bngstro\u0308m",
    "\ufb01n",
    "\uff21\uff22",
    "\u01c5",
    "I\u0307\u0131",
    "\u00df\u1e9e",
  ),
  ...of(
    "pictures",
    "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}",
    "\u{1f1fb}\u{1f1ea}",
    "1\ufe0f\u20e3",
    "\u{1f44d}\u{1f3fd}",
    "\u263a\ufe0e",
  ),
  ...of("rare planes", "\u{20000}\u{2a6d6}", "\u{1d54f}", "\u{10ffff}", "\ue000"),
  ...of(
    "numbers",
    "\u0661\u0662",
    "\uff11\uff12",
    "\u00b2",
    "\u2167",
    "1e309",
    "0x1F",
    "-0",
    "1_000",
    "9007199254740993",
    "1,5.0",
    "\u0bed",
  ),
  ...of("dates", "0000-00-00", "99999-12-31", "2026-02-30", "1970-01-01T00:00Z", "31/12/99999"),
  ...of(
    "length",
    "a".repeat(5000),
    "\u00f1".repeat(301),
    "\u{1f1fb}".repeat(150),
    "a ".repeat(130),
    `${"x".repeat(80)}.`,
  ),
];

export const naughty: readonly Naughty[] = [...markup, ...others];
