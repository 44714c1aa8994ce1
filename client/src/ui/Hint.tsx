import {
  cloneElement,
  useEffect,
  useId,
  useRef,
  useState,
  type DOMAttributes,
  type ReactElement,
  type ReactNode,
} from "react";
import { HintBubble } from "./hintPart.ts";

/** So long the pointer rests before the words come. */
const restMs = 400;

interface HintProps {
  readonly label: ReactNode;
  /** One button or link. */
  readonly children: ReactElement<DOMAttributes<HTMLElement>>;
}

/**
 * Words that appear where the pointer rests and where the keyboard goes; a press takes them away. What shows them is
 * fetched on its own: a button doesn't wait for it.
 */
export function Hint({ label, children }: HintProps) {
  const id = useId();
  const [target, setTarget] = useState<HTMLElement>();
  const [isShown, setShown] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hide = () => {
    clearTimeout(timer.current);
    setShown(false);
  };
  const show = (element: HTMLElement) => {
    setTarget(element);
    setShown(true);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const hinted = {
    "aria-describedby": isShown ? id : undefined,
    onPointerEnter: ({ currentTarget, pointerType }) => {
      // A finger has no place to rest on.
      if (pointerType !== "touch") timer.current = setTimeout(() => show(currentTarget), restMs);
    },
    onPointerLeave: hide,
    onPointerDown: hide,
    onFocus: ({ currentTarget }) => {
      if (currentTarget.matches(":focus-visible")) show(currentTarget);
    },
    onBlur: hide,
  } satisfies DOMAttributes<HTMLElement> & { "aria-describedby": string | undefined };
  const isNeeded = isShown || (target !== undefined && HintBubble.isReady());
  return (
    <>
      {cloneElement(children, hinted)}
      {target && isNeeded && <HintBubble id={id} target={target} label={label} isShown={isShown} onEscape={hide} />}
    </>
  );
}
