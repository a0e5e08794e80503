import { Skeleton, Stack } from '@mantine/core';

const widths = ['90%', '76%', '84%', '68%', '80%'];

/** Lines to come. */
export function SectionSkeleton() {
  return (
    <Stack gap={14} p={16} aria-hidden="true">
      {widths.map((width) => (
        <Skeleton key={width} height={11} width={width} />
      ))}
    </Stack>
  );
}
