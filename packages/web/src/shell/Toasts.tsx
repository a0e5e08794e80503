import { Notifications } from '@mantine/notifications';

/** Short messages in the corner; a live region, so that they are also heard. */
export function Toasts() {
  return <Notifications position="bottom-right" autoClose={6000} />;
}
