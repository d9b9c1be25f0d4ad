// The dialogs, one at a time: each is an entry here, and opened by its name.

import type { ComponentType } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { type DialogId, useView } from '../state/view.ts';
import { labWords } from '../words/lab-words.ts';
import { useWords } from '../words/language.ts';
import { Health } from './health.tsx';
import { Keys } from './keys.tsx';
import { OwnCity } from './own-city.tsx';
import { PolicyFiles } from './policy-files.tsx';
import { Reproduce } from './reproduce.tsx';
import { Search } from './search.tsx';
import { Trust } from './trust.tsx';
import '../styles/dialogs.css';

const dialogs: Readonly<Record<DialogId, ComponentType>> = {
  search: Search,
  keys: Keys,
  reproduce: Reproduce,
  health: Health,
  policies: PolicyFiles,
  trust: Trust,
  'own-city': OwnCity,
};

export function Dialogs() {
  const words = useWords();
  const dialog = useView((view) => view.dialog);
  const show = useView((view) => view.show);
  const Shown = dialog === 'none' ? undefined : dialogs[dialog];
  return (
    <ModalOverlay
      className="veil"
      isDismissable
      isOpen={Shown !== undefined}
      onOpenChange={(open) => (open ? undefined : show({ dialog: 'none' }))}
    >
      <Modal className="dialog-place">
        <Dialog className={`dialog ${dialog}`}>
          {dialog === 'search' ? null : (
            <button className="plain dialog-close" onClick={() => show({ dialog: 'none' })}>
              {words(labWords.close)}
            </button>
          )}
          {Shown === undefined ? null : <Shown />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
