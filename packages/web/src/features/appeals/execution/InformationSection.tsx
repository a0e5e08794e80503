import { useQuery } from '@apollo/client/react';
import { Anchor, Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { RequestPaperFragment } from '../../../components/RequestPaper.generated.ts';
import { useT } from '../../../i18n/useT.ts';
import { paths } from '../../../paths.ts';
import { Section } from '../../../ui/Section.tsx';
import type { AppealPaperFragment } from '../appeal.generated.ts';
import classes from './Execution.module.css';
import { InformationLine } from './InformationLine.tsx';
import { AppealInformationDocument } from './information.generated.ts';

/** What bodies were asked for this appeal, and what was asked before in its matter and joined. */
export function InformationSection({ appeal }: { appeal: AppealPaperFragment }) {
  const t = useT('information');
  const { data, refetch } = useQuery(AppealInformationDocument, {
    variables: { id: appeal.id },
    fetchPolicy: 'cache-and-network',
  });
  const seen = useRef(appeal.version);
  useEffect(() => {
    if (seen.current === appeal.version) return;
    seen.current = appeal.version;
    void refetch();
  }, [appeal.version, refetch]);
  const requests = data?.appeal?.informationRequests ?? [];
  if (requests.length === 0) return null;
  return (
    <Section title={t('section')}>
      <ul className={classes.list} aria-label={t('section')}>
        {requests.map((request) => (
          <li key={request.id}>
            <InformationLine request={request}>
              <RequestLinks request={request} />
            </InformationLine>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function RequestLinks({ request }: { request: RequestPaperFragment }) {
  const t = useT('information');
  const { id, mayReply, mayWithdraw, isJoined, appealId, hasAccounts } = request;
  return (
    <>
      {(mayReply || mayWithdraw) && (
        <Button
          component={Link}
          to={paths.informationRoom({ tab: mayReply && hasAccounts ? undefined : 'ours', open: String(id) })}
          size="compact-sm"
          variant="light"
          data-no-print
        >
          {t(mayReply ? (hasAccounts ? 'reply' : 'writeDown') : 'withdraw')}
        </Button>
      )}
      {isJoined && appealId !== null && (
        <Anchor component={Link} to={paths.appeal(appealId)} size="sm">
          {t('openSource')}
        </Anchor>
      )}
    </>
  );
}
