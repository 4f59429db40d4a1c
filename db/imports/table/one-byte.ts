/** The characters of CP850 from byte 128. */
const cp850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";
/** The characters of Windows-1252 from byte 128 to 159; the others are those of Latin-1. */
const windows1252 = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

const tables = { cp850, "windows-1252": windows1252 };
export type OneByte = keyof typeof tables;

/** Decodes encodings that `TextDecoder` does not know, or that Node 20 decodes as Latin-1. */
export function decodeOneByte(bytes: Buffer, encoding: OneByte): string {
  const table = tables[encoding];
  return bytes.toString("latin1").replace(/[\x80-\xff]/g, (sign) => table[sign.charCodeAt(0) - 128] ?? sign);
}
