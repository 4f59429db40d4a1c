"use client";

/**
 * The last error boundary, for what fails outside of every page. The browser has no messages and may not know the
 * language: the words stand here, in both. Visitors do not see it: see `components/unhydrated/keep-served`.
 */
export default function GlobalError() {
  return (
    <html lang="es">
      <body>
        <title>Algo falló · Something failed</title>
        <main id="main">
          <h1>Algo falló · Something failed</h1>
          <p lang="es">Esta página no se pudo mostrar. Vuelva a cargarla en unos minutos.</p>
          <p lang="en">This page could not be shown. Reload it in a few minutes.</p>
          <p>
            <a href="/es">Ir al inicio</a> · <a href="/en">Go to the home page</a>
          </p>
        </main>
      </body>
    </html>
  );
}
