import localFont from "next/font/local";

/**
 * The project's own face for headings and numbers, as `--typeface` (assets/fonts, SIL Open Font License). One weight, in
 * Latin letters only: the rest of a page is set in the reader's own system font, which costs nothing.
 */
export const typeface = localFont({
  src: "../assets/fonts/source-serif-4-semibold.woff2",
  weight: "600",
  variable: "--typeface",
  display: "swap",
  fallback: ["Georgia", "serif"],
});
