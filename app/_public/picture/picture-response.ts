const types = { svg: "image/svg+xml; charset=utf-8", png: "image/png" };

/** Returns a response with a picture, which browsers show in place and save under its own name. */
export function pictureResponse(picture: BodyInit, format: keyof typeof types, name: string): Response {
  const headers = { "Content-Type": types[format], "Content-Disposition": `inline; filename="${name}.${format}"` };
  return new Response(picture, { headers });
}
