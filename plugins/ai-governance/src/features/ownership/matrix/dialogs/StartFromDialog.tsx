import { useState } from 'react';
import type {
  Matrix,
  MatrixView,
} from '@aigov/backstage-plugin-ai-governance-common';
import { AsyncView } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
} from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../../translation';
import { useMatrix } from '../../queries';
import { matrixChanges } from '../draft/matrixChanges';
import { usePartyTitles } from '../usePartyTitles';
import { AssetPicker } from './AssetPicker';
import { ChangeList } from './ChangeList';
import { StartingPoint, withFile, withTemplate } from './startingPoints';

/** Shows what beginning with something else would change, before it does. */
export function StartFromDialog(props: {
  from: StartingPoint;
  view: MatrixView;
  matrix: Matrix;
  onTake: (matrix: Matrix) => void;
  onClose: () => void;
}) {
  const { from, view, matrix, onTake, onClose } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const { entity } = useEntity();
  const [asset, setAsset] = useState<string>();
  const other = from === 'system' ? view.system : asset;
  const read = useMatrix(other);

  const candidate =
    from === 'file' || from === 'template'
      ? {
          file: withFile(matrix, entity, view.scheme),
          template: withTemplate(matrix, entity.kind, view.scheme),
        }[from]
      : other && read.data?.matrix;
  const changes = candidate
    ? matrixChanges(matrix, candidate, view.scheme)
    : undefined;
  const titles = usePartyTitles(
    view,
    matrix,
    ...(candidate ? [candidate] : []),
  );
  const preview =
    changes && changes.length > 0 ? (
      <ChangeList changes={changes} scheme={view.scheme} titles={titles} />
    ) : (
      <Text as="p">{t('ownership.matrix.startFrom.same')}</Text>
    );

  return (
    <Dialog
      width={680}
      isOpen
      onOpenChange={isOpen => {
        if (!isOpen) onClose();
      }}
    >
      <DialogHeader>
        {t(`ownership.matrix.startFrom.title.${from}`)}
      </DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="3">
          <Text as="p">{t(`ownership.matrix.startFrom.why.${from}`)}</Text>
          {from === 'asset' ? (
            <AssetPicker except={view.entityRef} onChange={setAsset} />
          ) : null}
          {candidate ? preview : null}
          {!candidate && other ? (
            <AsyncView
              query={read}
              part={t('ownership.matrix.startFrom.part')}
              permission="ai-governance.ownership.read"
              height={200}
            >
              {() => preview}
            </AsyncView>
          ) : null}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('ownership.matrix.cancel')}
        </Button>
        <Button
          variant="primary"
          isDisabled={!changes?.length}
          onPress={() => {
            if (candidate) onTake(candidate);
          }}
        >
          {t('ownership.matrix.startFrom.take', {
            count: changes?.length ?? 0,
          })}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
