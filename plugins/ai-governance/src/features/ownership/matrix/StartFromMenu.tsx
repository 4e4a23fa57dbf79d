import type { MatrixView } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiArrowDownSLine } from '@remixicon/react';
import { aiGovernanceTranslationRef } from '../../../translation';
import { partiesInFile, StartingPoint } from './dialogs/startingPoints';

/** What there is to begin with; only what this asset has is offered. */
export function StartFromMenu(props: {
  view: MatrixView;
  onChoose: (from: StartingPoint) => void;
}) {
  const { view, onChoose } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const { entity } = useEntity();
  const isNamedInFile =
    Object.keys(partiesInFile(entity, view.scheme)).length > 0;
  const points: StartingPoint[] = [
    ...(view.system ? (['system'] as const) : []),
    ...(isNamedInFile ? (['file'] as const) : []),
    'template',
    'asset',
  ];
  return (
    <MenuTrigger>
      <Button size="small" variant="secondary" iconEnd={<RiArrowDownSLine />}>
        {t('ownership.matrix.startFrom.open')}
      </Button>
      <Menu>
        {points.map(point => (
          <MenuItem key={point} onAction={() => onChoose(point)}>
            {t(`ownership.matrix.startFrom.item.${point}`)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
