export const dynamic = "force-dynamic";

/** An address below `/api` that does not exist, said as its callers read it. */
export function GET(): Response {
  const message = { es: "Esta dirección de la API no existe.", en: "This address of the API does not exist." };
  return Response.json({ error: { code: "no_page", message } }, { status: 404 });
}
