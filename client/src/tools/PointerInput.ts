import type { Point } from "@throughline/scene";
import type { BoardSession } from "../session/BoardSession.ts";
import { PalmFilter } from "./PalmFilter.ts";
import { turnWheel } from "./turnWheel.ts";
import { Pinch } from "./Pinch.ts";
import type { CanvasPointer } from "./Tool.ts";
import type { Toolbox } from "./Toolbox.ts";

/** What systems use unless told otherwise. */
const doubleMs = 500;
const doublePx = 8;
const longPressMs = 450;
const wheelRestMs = 120;
/** A finger may tremble so far during a long press. */
const longPressPx = 10;
/** While something is dragged nearer than this to the edge, the board moves under it. */
const edgePx = 36;
const edgeSpeed = 12;

/** What a canvas is told besides what tools get. */
export interface PointerInputEvents {
  /** Where the pointer is, in board units; undefined when it has left. */
  readonly onPoint: (point: Point | undefined) => void;
  /** The right button or a long press. */
  readonly onMenu: (pointer: CanvasPointer) => void;
}

/**
 * Turns the browser's pointer and wheel events on the canvas into what tools and the camera understand: one pointer for
 * the tool, two fingers for pinch and pan, the wheel for pan and zoom. Returns the way to stop.
 */
export function listenToPointer(
  host: HTMLElement,
  session: BoardSession,
  toolbox: Toolbox,
  events: PointerInputEvents,
): () => void {
  const input = new PointerInput(host, session, toolbox, events);
  return () => input.stop();
}

type PointerEventName = "pointerdown" | "pointermove" | "pointerup" | "pointercancel" | "pointerleave";

class PointerInput {
  readonly #host: HTMLElement;
  readonly #session: BoardSession;
  readonly #toolbox: Toolbox;
  readonly #events: PointerInputEvents;
  readonly #abort = new AbortController();
  readonly #fingers = new Map<number, Point>();
  readonly #palms = new PalmFilter();
  #pressed: number | undefined;
  /** Two fingers are down: the tool gets nothing until all are up again. */
  #isPinching = false;
  /** What the two fingers do that are down now. */
  #pinch: Pinch | undefined;
  #lastClick: { at: number; x: number; y: number } | undefined;
  /** The latest press anywhere on the page. */
  #latestDown: PointerEvent | undefined;
  /** The press under way is the second one of a double click. */
  #isAgain = false;
  /** The finger has rested long enough for a menu, which comes when it is lifted; if it moves instead, it drags. */
  #isHeld = false;
  #longPress: ReturnType<typeof setTimeout> | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #pressedAt: Point = { x: 0, y: 0 };
  #lastMove: CanvasPointer | undefined;
  #edgeFrame: number | undefined;
  /** The canvas's place on the page, read once a gesture and not for each movement. */
  #rect: DOMRect;

  constructor(host: HTMLElement, session: BoardSession, toolbox: Toolbox, events: PointerInputEvents) {
    this.#host = host;
    this.#session = session;
    this.#toolbox = toolbox;
    this.#events = events;
    this.#rect = host.getBoundingClientRect();
    const options = { signal: this.#abort.signal };
    const listen = (type: PointerEventName, handle: (event: PointerEvent) => void) =>
      host.addEventListener(type, (event) => this.#palms.isPalm(event) || handle(event), options);
    host.addEventListener("pointerenter", () => this.#measure(), options);
    listen("pointerdown", (event) => this.#down(event));
    listen("pointermove", (event) => this.#move(event));
    listen("pointerup", (event) => this.#up(event));
    listen("pointercancel", (event) => this.#cancel(event));
    listen("pointerleave", () => this.#leave());
    window.addEventListener("pointerdown", (event) => this.#takeSecond(event), { ...options, capture: true });
    window.addEventListener("mousedown", (event) => this.#takeSlowSecond(event), { ...options, capture: true });
    host.addEventListener("mousedown", (event) => this.#keepField(event), options);
    host.addEventListener("contextmenu", (event) => this.#menu(event), options);
    // Bars and the field in which one types lie over the board: the wheel means the board there as well.
    const around = host.parentElement ?? host;
    around.addEventListener("wheel", (event) => this.#wheel(event), { ...options, passive: false });
  }

  stop(): void {
    this.#abort.abort();
    clearTimeout(this.#longPress);
    clearTimeout(this.#rest);
    if (this.#edgeFrame !== undefined) cancelAnimationFrame(this.#edgeFrame);
  }

  #down(event: PointerEvent, isAgain = this.#isSecond(event)): void {
    this.#measure();
    // After a tap browsers send mouse events, whose press would take the focus out of the field that the tap has opened.
    if (event.pointerType !== "mouse") event.preventDefault();
    if (event.pointerType === "pen") this.#yieldToPen();
    const pointer = { ...this.#pointerOf(event), again: isAgain };
    if (event.pointerType === "touch") this.#fingers.set(event.pointerId, pointer.screen);
    if (this.#fingers.size === 2) return this.#beginPinch();
    if (this.#isPinching || this.#pressed !== undefined || event.button === 2) return;
    if (event.button === 1) {
      // The middle button would begin the browser's own scrolling.
      event.preventDefault();
      this.#toolbox.holdHand(true);
    }
    this.#pressed = event.pointerId;
    this.#pressedAt = pointer.screen;
    this.#isHeld = false;
    this.#isAgain = pointer.again;
    this.#host.setPointerCapture(event.pointerId);
    this.#toolbox.active.down(pointer);
    // A field that is open closes when it is clear what the press is for: what was begun and left empty goes away by
    // that, and the board would change between press and release.
    if (!this.#session.editing.get()) this.#focus();
    if (event.pointerType !== "mouse") this.#longPress = setTimeout(() => this.#onLongPress(), longPressMs);
  }

  /**
   * The second press of a double click is for what the first was on, also when the first has brought up a panel there.
   * What asks something is answered.
   */
  #takeSecond(event: PointerEvent): void {
    this.#latestDown = event;
    if (event.pointerType === "touch" || event.button !== 0 || !this.#isSecond(event)) return;
    if (this.#host.contains(event.target as Node) || this.#asksSomething(event)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#down(event);
  }

  /** Slow hands have set their system to wait longer: what it counts as a second press is one here, too. */
  #takeSlowSecond(event: MouseEvent): void {
    const down = this.#latestDown;
    const isTaken = this.#pressed !== undefined && this.#isAgain;
    if (event.detail !== 2 || event.button !== 0 || down?.pointerType !== "mouse" || isTaken) return;
    if (!this.#isNearLast(down)) return;
    if (this.#pressed !== undefined) this.#giveUp();
    else if (this.#asksSomething(event)) return;
    else event.preventDefault();
    this.#down(down, true);
  }

  /** Menus and dialogs do, and the field over the board, in which a double click selects a word. */
  #asksSomething({ target }: Event): boolean {
    if (!(target instanceof Element)) return false;
    const isField = target.matches("textarea") && this.#host.parentElement?.contains(target) === true;
    return isField || target.closest("[role=menu], [role=dialog]") !== null;
  }

  /** A pen goes before fingers: what touched before it was the hand that holds it. */
  #yieldToPen(): void {
    this.#palms.addPalms(this.#fingers.keys());
    this.#fingers.clear();
    this.#isPinching = false;
    this.#giveUp();
  }

  #giveUp(): void {
    clearTimeout(this.#longPress);
    this.#isHeld = false;
    if (this.#pressed !== undefined) this.#toolbox.active.cancel();
    this.#pressed = undefined;
  }

  /** The browser would give the focus to the canvas as the button goes down. */
  #keepField(event: MouseEvent): void {
    if (this.#session.editing.get() && this.#pressed !== undefined) event.preventDefault();
  }

  #focus(): void {
    if (document.activeElement !== this.#host) this.#host.focus({ preventScroll: true });
  }

  #move(event: PointerEvent): void {
    if (event.pointerType === "mouse" && event.pointerId === this.#pressed && event.buttons === 0) this.#letGo();
    const pointer = this.#pointerOf(event);
    if (event.pointerType === "touch" && this.#fingers.has(event.pointerId)) {
      this.#fingers.set(event.pointerId, pointer.screen);
    }
    if (this.#isPinching) return this.#movePinch();
    const way = Math.hypot(pointer.screen.x - this.#pressedAt.x, pointer.screen.y - this.#pressedAt.y);
    if (way > longPressPx) {
      clearTimeout(this.#longPress);
      this.#isHeld = false;
    }
    this.#lastMove = pointer;
    this.#toolbox.active.move(pointer);
    if (this.#toolbox.active.isBusy) this.#focus();
    this.#events.onPoint(pointer.board);
    if (this.#toolbox.feedback.get().drag) this.#edgeFrame ??= requestAnimationFrame(() => this.#panAtEdge());
  }

  #up(event: PointerEvent): void {
    clearTimeout(this.#longPress);
    const wasPinching = this.#isPinching;
    this.#liftFinger(event);
    if (wasPinching || event.pointerId !== this.#pressed) return;
    this.#pressed = undefined;
    const pointer = { ...this.#pointerOf(event), again: this.#isAgain };
    this.#focus();
    if (this.#isHeld) return this.#endHold(pointer);
    const wasBusy = this.#toolbox.active.isBusy;
    this.#toolbox.active.up(pointer);
    if (event.button === 1) this.#toolbox.holdHand(false);
    else if (!wasBusy) this.#countClick(pointer, event.timeStamp);
    if (event.pointerType === "touch") this.#events.onPoint(undefined);
  }

  /** Something else got the release, such as a tool for screenshots: what was held is let go where it was seen last. */
  #letGo(): void {
    this.#pressed = undefined;
    if (this.#lastMove && this.#toolbox.active.isBusy) this.#toolbox.active.up(this.#lastMove);
    else this.#toolbox.active.cancel();
    this.#toolbox.holdHand(false);
  }

  /** Times are when the button was moved, not when a busy page gets to know of it. */
  #isSecond(event: PointerEvent): boolean {
    const last = this.#lastClick;
    return last !== undefined && event.timeStamp - last.at < doubleMs && this.#isNearLast(event);
  }

  #isNearLast(event: PointerEvent): boolean {
    const last = this.#lastClick;
    if (!last) return false;
    const { x, y } = this.#screenOf(event);
    return Math.hypot(x - last.x, y - last.y) < doublePx;
  }

  #countClick(pointer: CanvasPointer, now: number): void {
    const isDouble = this.#isAgain;
    this.#lastClick = isDouble ? undefined : { at: now, x: pointer.screen.x, y: pointer.screen.y };
    if (isDouble) this.#toolbox.active.double(pointer);
  }

  #cancel(event: PointerEvent): void {
    clearTimeout(this.#longPress);
    this.#liftFinger(event);
    if (event.pointerId !== this.#pressed) return;
    this.#pressed = undefined;
    this.#toolbox.active.cancel();
    this.#toolbox.holdHand(false);
  }

  #leave(): void {
    clearTimeout(this.#rest);
    if (this.#pressed !== undefined) return;
    this.#toolbox.active.leave();
    this.#events.onPoint(undefined);
  }

  #menu(event: MouseEvent): void {
    event.preventDefault();
    // Touch screens send this for a long press too, which has brought the menu up already.
    if (this.#pressed !== undefined) return;
    this.#measure();
    // The keyboard's menu key arrives here as well, without a place; the canvas handles it as a key.
    if (event.button === 2) this.#events.onMenu(this.#pointerAt(event, "mouse"));
  }

  #onLongPress(): void {
    if (this.#isPinching || this.#toolbox.active.isBusy) return;
    this.#isHeld = true;
    this.#toolbox.active.hold();
  }

  #endHold(pointer: CanvasPointer): void {
    this.#isHeld = false;
    this.#toolbox.active.cancel();
    this.#events.onMenu(pointer);
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    turnWheel(this.#session.camera, event, this.#screenOf(event));
    this.#afterWheel();
  }

  /** The board has moved under the pointer: what lies there now is looked at when it rests. */
  #afterWheel(): void {
    const pointer = this.#lastMove;
    if (!pointer || this.#pressed !== undefined) return;
    const moved = { ...pointer, board: this.#session.camera.toBoard(pointer.screen) };
    this.#lastMove = moved;
    this.#events.onPoint(moved.board);
    this.#toolbox.feedback.show({ hover: undefined });
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#pressed === undefined && this.#toolbox.active.move(moved), wheelRestMs);
  }

  #beginPinch(): void {
    this.#isPinching = true;
    this.#pinch = this.#pinchOfTwo();
    this.#giveUp();
  }

  #pinchOfTwo(): Pinch | undefined {
    const [one, other] = this.#fingers.values();
    return one && other && new Pinch(this.#session.camera, [one, other]);
  }

  #movePinch(): void {
    const [one, other] = this.#fingers.values();
    if (one && other) this.#pinch?.move([one, other]);
  }

  #liftFinger(event: PointerEvent): void {
    if (!this.#fingers.delete(event.pointerId)) return;
    this.#pinch = this.#pinchOfTwo();
    if (this.#fingers.size === 0) this.#isPinching = false;
  }

  /** Runs while something is dragged; the drag goes on although the pointer rests, because the board moves. */
  #panAtEdge(): void {
    this.#edgeFrame = undefined;
    const pointer = this.#lastMove;
    if (!pointer || !this.#toolbox.feedback.get().drag) return;
    const { camera } = this.#session;
    const { width, height } = camera.size;
    const push = (place: number, length: number) =>
      place < edgePx
        ? edgeSpeed * (1 - place / edgePx)
        : place > length - edgePx
          ? -edgeSpeed * (1 - (length - place) / edgePx)
          : 0;
    const dx = push(pointer.screen.x, width);
    const dy = push(pointer.screen.y, height);
    if (dx !== 0 || dy !== 0) {
      camera.pan(dx, dy);
      this.#lastMove = { ...pointer, board: camera.toBoard(pointer.screen) };
      this.#toolbox.active.move(this.#lastMove);
    }
    this.#edgeFrame = requestAnimationFrame(() => this.#panAtEdge());
  }

  #measure(): void {
    this.#rect = this.#host.getBoundingClientRect();
  }

  #screenOf(event: MouseEvent): Point {
    return { x: event.clientX - this.#rect.left, y: event.clientY - this.#rect.top };
  }

  #pointerOf(event: PointerEvent): CanvasPointer {
    return this.#pointerAt(
      event,
      event.pointerType === "touch" ? "touch" : event.pointerType === "pen" ? "pen" : "mouse",
    );
  }

  #pointerAt(event: MouseEvent, kind: CanvasPointer["kind"]): CanvasPointer {
    const screen = this.#screenOf(event);
    return {
      screen,
      board: this.#session.camera.toBoard(screen),
      kind,
      shift: event.shiftKey,
      ctrl: event.ctrlKey || event.metaKey,
      alt: event.altKey,
    };
  }
}
