import type { ConfirmDialogProps } from "./ConfirmModal.tsx";
import { createPart } from "./part.tsx";

/** What asks; rarely needed, and so not fetched with the page. */
export const ConfirmModal = createPart(async () => (await import("./ConfirmModal.tsx")).ConfirmModal);

/** Asks before something that can't be undone, and for nothing else. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return props.isOpen || ConfirmModal.isReady() ? <ConfirmModal {...props} /> : null;
}
