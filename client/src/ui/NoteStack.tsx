import { Notifications } from "@mantine/notifications";

/** Short notes at the foot of the screen: few at a time, and gone by themselves. */
export function NoteStack() {
  return <Notifications position="bottom-center" limit={3} autoClose={7000} zIndex={400} />;
}
