import { Anchor, Modal, Stack, Text } from '@mantine/core';
import { interruption, useIsInterrupted } from '../../apollo/interruption.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { SignInForm } from './SignInForm.tsx';

/** The session ended while somebody worked: sign in over the page; what was being sent is sent again. */
export function SignInDialog() {
  const t = useT('account');
  const { viewer } = useViewer();
  const isOpen = useIsInterrupted();
  return (
    <Modal
      opened={isOpen}
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('expiredTitle')}
      zIndex={1000}
    >
      <Stack gap="sm">
        <Text size="sm">{t('expired')}</Text>
        <SignInForm login={viewer.login} onDone={interruption.end} />
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => window.location.assign(paths.signIn())}
        >
          {t('leave')}
        </Anchor>
      </Stack>
    </Modal>
  );
}
