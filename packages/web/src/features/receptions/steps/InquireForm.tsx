import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { BodySelect } from '../../../components/BodySelect.tsx';
import { DateInput } from '../../../components/DateInput.tsx';
import { useT } from '../../../i18n/useT.ts';
import { InquireForReceptionDocument } from '../steps.generated.ts';
import { Paragraph } from './fields.tsx';
import type { OneStepProps } from './OneStep.ts';
import { StepForm } from './StepForm.tsx';

interface Line {
  readonly key: string;
  readonly bodyId: number | null;
  readonly text: string;
  readonly dueOn: string | null;
}

const emptyLine = (bodyId: number | null): Line => ({
  key: crypto.randomUUID(),
  bodyId,
  text: '',
  dueOn: null,
});

/** Step 2: what is asked of the applicant and of the bodies. */
export function InquireForm({ reception, papers, onDone }: OneStepProps) {
  const t = useT('receptionSteps');
  const first = papers.checklist?.competentBodies[0]?.id ?? null;
  const [lines, setLines] = useState<readonly Line[]>([emptyLine(null), emptyLine(first)]);
  const change = (key: string, part: Partial<Line>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const written = lines.filter(({ text }) => text.trim() !== '');
  return (
    <StepForm
      document={InquireForReceptionDocument}
      pick={(data) => data.inquireForReception}
      input={() => ({
        input: {
          id: reception.id,
          version: papers.version,
          inquiries: written.map(({ bodyId, text, dueOn }) => ({ bodyId, text, dueOn })),
        },
      })}
      submitLabel={t('sendInquiries')}
      onDone={onDone}
    >
      {lines.map((line, index) => (
        <Stack key={line.key} gap={6}>
          <Group grow align="end">
            <BodySelect
              name={`inquiries.${index}.bodyId`}
              label={t('fromWhom')}
              placeholder={t('applicant')}
              value={line.bodyId}
              onChange={(bodyId) => change(line.key, { bodyId })}
            />
            <DateInput
              name={`inquiries.${index}.dueOn`}
              label={t('answerBy')}
              value={line.dueOn}
              onChange={(dueOn) => change(line.key, { dueOn })}
            />
          </Group>
          <Paragraph
            name={`inquiries.${index}.text`}
            label={t('whatToAsk')}
            rows={2}
            value={line.text}
            onChange={(text) => change(line.key, { text })}
          />
        </Stack>
      ))}
      <Button variant="subtle" onClick={() => setLines([...lines, emptyLine(null)])}>
        {t('addInquiry')}
      </Button>
    </StepForm>
  );
}
