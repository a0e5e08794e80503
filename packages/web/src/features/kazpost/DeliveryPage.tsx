import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { BadRows } from './BadRows.tsx';
import { ClosingSection } from './ClosingSection.tsx';
import { CountsSection } from './CountsSection.tsx';
import { DeliveryStateBadge } from './DeliveryStateBadge.tsx';
import classes from './Kazpost.module.css';
import { PostalDeliveryDetailsDocument, type PostalDeliveryDetailsQuery } from './kazpost.generated.ts';
import { LinesSection } from './LinesSection.tsx';
import { PapersSection } from './PapersSection.tsx';
import { ScanSection } from './ScanSection.tsx';
import { StoppedNotice } from './StoppedNotice.tsx';
import { SurplusSection } from './SurplusSection.tsx';
import { UnreadSection } from './UnreadSection.tsx';
import { useDesk, useDeskView } from './useDesk.ts';

/** One bag: scan, see at once what each envelope is, decide, close, print. */
export function DeliveryPage() {
  const id = Number(useParams().deliveryId);
  const { data, error, refetch } = useQuery(PostalDeliveryDetailsDocument, {
    variables: { id },
    // What the other clerk scanned since must be there; later changes come to the desk by themselves.
    fetchPolicy: 'no-cache',
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  if (!data.postalDelivery) return <FaultNotice fault={{ kind: 'notFound', requestId: null }} />;
  return <Desk key={id} details={data.postalDelivery} />;
}

type Details = NonNullable<PostalDeliveryDetailsQuery['postalDelivery']>;

function Desk({ details }: { details: Details }) {
  const t = useT('kazpost');
  const formats = useFormats();
  const { may } = useViewer();
  const desk = useDesk(details);
  const view = useDeskView(desk);
  const { head } = view;
  const on = formats.date(head.broughtOn);
  const isWorking = head.state === 'open' && may('intake.reconcile');
  const { listNumber: number } = head;
  return (
    <Page
      title={number ? t('deliveryTitleNumber', { on, number }) : t('deliveryTitle', { on })}
      crumbs={[{ label: t('title'), to: paths.kazpost() }]}
      aside={<DeliveryStateBadge state={head.state} />}
    >
      <div className={classes.desk}>
        <div className={classes.column}>
          <StoppedNotice desk={desk} view={view} />
          {isWorking && <ScanSection desk={desk} view={view} />}
          <CountsSection view={view} />
          {isWorking && <ClosingSection desk={desk} view={view} />}
          {head.state === 'closed' && <PapersSection head={head} />}
        </div>
        <div className={classes.column}>
          <UnreadSection desk={desk} view={view} isWorking={isWorking} />
          <SurplusSection desk={desk} view={view} isWorking={isWorking} />
          <LinesSection desk={desk} view={view} isWorking={isWorking} />
          <BadRows rows={details.badRows} />
        </div>
      </div>
    </Page>
  );
}
