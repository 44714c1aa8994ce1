/** Called when an element comes near what is seen of its outline or leaves it, with the height that it has then. */
export type NearListener = (isNear: boolean, height: number) => void;

/** How far beyond what is seen things are still near, in CSS pixels: about a screen, so that scrolling finds them there. */
const reach = "700px";

const observers = new WeakMap<Element, IntersectionObserver>();
const listeners = new WeakMap<Element, NearListener>();

function observerOf(root: Element): IntersectionObserver {
  const known = observers.get(root);
  if (known) return known;
  // `scrollMargin` reaches beyond the edges of scrollers inside the root as well, here the grid's; not in older types.
  const options: IntersectionObserverInit & { readonly scrollMargin: string } = {
    root,
    rootMargin: reach,
    scrollMargin: reach,
  };
  const made = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      listeners.get(target)?.(isIntersecting, boundingClientRect.height);
    }
  }, options);
  observers.set(root, made);
  return made;
}

/** Follows whether an element is near what is seen of the outline around it; returns the way to stop. */
export function watchNear(element: Element, listener: NearListener): () => void {
  const root = element.closest("[data-board-outline]");
  if (!root) return () => undefined;
  const observer = observerOf(root);
  listeners.set(element, listener);
  observer.observe(element);
  return () => {
    observer.unobserve(element);
    listeners.delete(element);
  };
}
