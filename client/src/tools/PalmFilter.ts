/** After a pen was seen, also hovering, what touches within this time is the hand that holds it. */
const penNearMs = 700;

/** What of a pointer event is looked at. */
export type PalmEvent = Pick<PointerEvent, "type" | "pointerType" | "pointerId" | "timeStamp">;

/** Tells the palm of a hand that holds a pen from fingers: one writes with the hand on the screen. */
export class PalmFilter {
  readonly #palms = new Set<number>();
  readonly #pensDown = new Set<number>();
  #penSeenAt = Number.NEGATIVE_INFINITY;

  /** Takes note of an event, in the order in which they come. Returns whether it is the palm's and means nothing. */
  isPalm({ type, pointerType, pointerId, timeStamp }: PalmEvent): boolean {
    const ends = type === "pointerup" || type === "pointercancel";
    if (pointerType === "pen") {
      this.#penSeenAt = timeStamp;
      if (type === "pointerdown") this.#pensDown.add(pointerId);
      else if (ends) this.#pensDown.delete(pointerId);
      return false;
    }
    if (pointerType !== "touch") return false;
    const isPenNear = this.#pensDown.size > 0 || timeStamp - this.#penSeenAt < penNearMs;
    if (type === "pointerdown" && isPenNear) this.#palms.add(pointerId);
    const isPalm = this.#palms.has(pointerId);
    if (ends) this.#palms.delete(pointerId);
    return isPalm;
  }

  /** A pen has come down: what touched before it was the palm, until it is lifted. */
  addPalms(ids: Iterable<number>): void {
    for (const id of ids) this.#palms.add(id);
  }
}
