/** Browsers that size a field by its content do so in the layout they make anyway. */
export const isSizedByContent = globalThis.CSS?.supports?.("field-sizing", "content") ?? false;

/**
 * Makes a field as high as its text, at least `least` CSS pixels. Where the browser can it does so by itself from then
 * on; where it can't the text is measured, which lays the page out at once: call it after each change of the text.
 */
export function growTextField(field: HTMLTextAreaElement, least = 0): void {
  if (isSizedByContent) {
    field.style.setProperty("field-sizing", "content");
    field.style.minHeight = `${least}px`;
    return;
  }
  field.style.height = "0";
  const borders = field.offsetHeight - field.clientHeight;
  field.style.height = `${Math.max(least, field.scrollHeight + borders)}px`;
}
