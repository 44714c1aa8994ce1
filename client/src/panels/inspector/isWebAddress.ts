/** Whether a text may be made a link: an address of the web and nothing that runs, such as `javascript:`. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol } = new URL(text);
  return protocol === "https:" || protocol === "http:";
}
