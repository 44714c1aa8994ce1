/** Whether the browser says beforehand that it keeps no cookies for this page; one that does may still refuse some. */
export function refusesCookies(): boolean {
  return !(globalThis.navigator?.cookieEnabled ?? true);
}
