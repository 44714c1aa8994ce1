/** What a tracker calls an item, told from its address: `…/issues/2763` is #2763, `…/browse/SHOP-12` is SHOP-12. */
export function trackerKeyOf(link: string): string {
  const number = /\/(?:issues|issue|pull|pulls|merge_requests|work_items)\/(\d{1,12})\/?(?:[?#].*)?$/.exec(link)?.[1];
  if (number !== undefined) return `#${number}`;
  return /\/(?:browse|issue)\/([A-Z][A-Z0-9_]{0,20}-\d{1,12})(?:[/?#].*)?$/.exec(link)?.[1] ?? "";
}
