"use client";

/**
 * The error page. The browser renders it and has no messages, so its words are here, in both languages.
 */
export default function StaffError({ reset }: { reset: () => void }) {
  return (
    <section className="narrow stack">
      <title>Algo falló · Something failed</title>
      <h1>Algo falló · Something failed</h1>
      <p lang="es">No se guardó nada. Vuelva a intentarlo y, si se repite, avise a quien administra.</p>
      <p lang="en">Nothing was saved. Try again and, if it happens again, tell your admin.</p>
      <button type="button" className="button" onClick={reset}>
        Reintentar · Try again
      </button>
    </section>
  );
}
