import { Group } from '@mantine/core';
import { receptionDayKinds } from '@tyndau/domain/receptions/receptionDay';
import { DateInput } from '../../components/DateInput.tsx';
import { TerritorySelect } from '../../components/TerritorySelect.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useT } from '../../i18n/useT.ts';
import { SideSheet } from '../../ui/SideSheet.tsx';
import type { ReceptionDayFieldsFragment } from './receptions.generated.ts';
import { SaveReceptionDayDocument } from './schedule.generated.ts';
import { Choice, Line, Paragraph } from './steps/fields.tsx';
import { StepForm } from './steps/StepForm.tsx';

interface Props {
  /** Null opens a new one. */
  day: ReceptionDayFieldsFragment | null;
  onClose: () => void;
  onDone: () => void;
}

/** A day of reception: what it is, where; by video the room and the link, in a district the route and the second day. */
export function ReceptionDayDrawer({ day, onClose, onDone }: Props) {
  const t = useT('receptionPapers');
  const kinds = useT('receptions');
  const { values, set } = useFormValues(formOf(day));
  const isOffsite = values.kind === 'offsite';
  const isByVideo = values.kind === 'video' || values.kind === 'assistant' || values.videoLink !== '';
  return (
    <SideSheet onClose={onClose} width={520} title={t(day ? 'dayForm.editDay' : 'dayForm.newDay')}>
      <StepForm
        document={SaveReceptionDayDocument}
        pick={(data) => data.saveReceptionDay}
        input={() => ({
          input: {
            ...(day ? { id: day.id, version: day.version } : {}),
            ...values,
            on: values.on ?? '',
            territoryCode: values.territoryCode,
            councilTime: values.councilTime || null,
          },
        })}
        submitLabel={t('dayForm.saveDay')}
        onDone={onDone}
        disabledReason={values.on ? null : t('dayForm.on')}
      >
        <Group grow align="start">
          <DateInput
            name="on"
            label={t('dayForm.on')}
            required
            disabled={day !== null}
            value={values.on}
            onChange={set('on')}
          />
          <Choice
            name="kind"
            label={t('dayForm.kind')}
            options={receptionDayKinds.map((value) => ({ value, label: kinds(`dayKind.${value}`) }))}
            value={values.kind}
            onChange={set('kind')}
          />
        </Group>
        {isOffsite && (
          <TerritorySelect
            name="territoryCode"
            label={t('dayForm.territory')}
            value={values.territoryCode}
            onChange={set('territoryCode')}
          />
        )}
        <Line name="placeKk" label={t('gifts.placeKk')} value={values.placeKk} onChange={set('placeKk')} />
        <Line name="placeRu" label={t('gifts.placeRu')} value={values.placeRu} onChange={set('placeRu')} />
        {isByVideo && (
          <>
            <Line
              name="videoRoom"
              label={t('dayForm.videoRoom')}
              value={values.videoRoom}
              onChange={set('videoRoom')}
            />
            <Line
              name="videoLink"
              label={t('dayForm.videoLink')}
              placeholder="https://"
              value={values.videoLink}
              onChange={set('videoLink')}
            />
          </>
        )}
        {isOffsite && <OffsiteFields values={values} set={set} />}
      </StepForm>
    </SideSheet>
  );
}

function formOf(day: ReceptionDayFieldsFragment | null) {
  return {
    on: day?.on ?? (null as string | null),
    kind: day?.kind ?? ('ordinary' as string),
    territoryCode: day?.territory?.code ?? (null as string | null),
    placeKk: day?.place.kk ?? '',
    placeRu: day?.place.ru ?? '',
    videoRoom: day?.videoRoom ?? '',
    videoLink: day?.videoLink ?? '',
    route: day?.route ?? '',
    councilOn: day?.councilOn ?? (null as string | null),
    councilTime: day?.councilTime ?? '',
    councilPlace: day?.councilPlace ?? '',
  };
}

type Form = ReturnType<typeof useFormValues<ReturnType<typeof formOf>>>;

function OffsiteFields({ values, set }: Pick<Form, 'values' | 'set'>) {
  const t = useT('receptionPapers');
  return (
    <>
      <Paragraph
        name="route"
        label={t('dayForm.route')}
        hint={t('dayForm.routeHint')}
        value={values.route}
        onChange={set('route')}
      />
      <Group grow align="end">
        <DateInput
          name="councilOn"
          label={t('dayForm.councilOn')}
          description={t('dayForm.council')}
          value={values.councilOn}
          onChange={set('councilOn')}
        />
        <Line
          name="councilTime"
          label={t('dayForm.councilTime')}
          placeholder="10:00"
          value={values.councilTime}
          onChange={set('councilTime')}
        />
      </Group>
      <Line
        name="councilPlace"
        label={t('dayForm.councilPlace')}
        value={values.councilPlace}
        onChange={set('councilPlace')}
      />
    </>
  );
}
