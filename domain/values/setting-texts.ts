type TextKey = `${"description" | "authors" | "method" | "funding" | "corrections" | "licence"}${"Es" | "En"}`;

/** Default texts about the site, in Spanish and English. A blank text is not shown. */
export const defaultTexts: Record<TextKey, string> = {
  descriptionEs: "Detenciones y excarcelaciones políticas, cada cifra con su fecha y su fuente",
  descriptionEn: "Political detention and release, each figure with its date and source",
  authorsEs: "",
  authorsEn: "",
  methodEs:
    "Guardamos cada cifra como la dio quien la publicó, con su fecha y su fuente. Registramos las excarcelaciones una por una, con sus fuentes. Nuestro registro no se suma a las cifras de nadie.",
  methodEn:
    "We keep each figure as its publisher gave it, with its date and source. We log releases one by one, with their sources. Our log is never added to anyone else’s figures.",
  fundingEs: "",
  fundingEn: "",
  correctionsEs:
    "Nada desaparece en silencio. Cuando cambia algo ya publicado, decimos si hubo novedades o si estaba mal, y por qué. De lo que se retira queda constancia. Cada corrección tiene su fecha en la página de correcciones.",
  correctionsEn:
    "Nothing disappears silently. When something published changes, we say whether the facts changed or we were wrong, and why. A withdrawn record leaves a trace. The corrections page lists every correction with its date.",
  licenceEs: "Datos de uso libre citando a Vigilia y a quien publicó cada cifra (CC BY 4.0).",
  licenceEn: "Data free to use, crediting Vigilia and the publisher of each figure (CC BY 4.0).",
};
