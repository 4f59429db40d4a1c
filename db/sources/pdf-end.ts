/** White space and comments of PDF between two tokens; `%%EOF` is not a comment. */
const between = String.raw`(?:[\0\t\n\f\r ]|%(?!%EOF)[^\r\n]{0,1000}[\r\n]){0,200}`;
const ending = new RegExp(String.raw`^startxref${between}(\d{1,12})${between}%%EOF`);
/** The start of an object: more of the document follows. */
const object = /\d[\0\t\n\f\r ]{1,20}obj(?![A-Za-z])/;
/** Longest ending in bytes: offset, comments and marks. */
const longest = 4096;
/** How many offsets are looked at, from the last one. */
const mostOffsets = 100;

/**
 * True if the document is there to its end: the last offset of a cross-reference table is followed by `%%EOF`, and no
 * object comes after it. Padding and comments may follow, as readers allow. A linearized document has a first end mark
 * with the offset 0 near its start, and more must follow.
 */
export function isWholePdf(bytes: Buffer): boolean {
  let start = bytes.lastIndexOf("startxref");
  for (let looked = 0; start >= 0 && looked < mostOffsets; looked += 1) {
    const match = ending.exec(bytes.toString("latin1", start, start + longest));
    if (match) {
      const isFirstOfTwo = Number(match[1]) === 0 && bytes.subarray(0, 2048).includes("/Linearized");
      return !isFirstOfTwo && !object.test(bytes.toString("latin1", start + match[0].length));
    }
    start = start === 0 ? -1 : bytes.lastIndexOf("startxref", start - 1);
  }
  return false;
}
