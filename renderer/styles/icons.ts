import { html, type TemplateResult } from 'lit';
import { setCustomTemplateLiteralTag } from '@spectrum-web-components/icons-workflow/src/custom-tag.js';
import { AddIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/Add.js';
import { AlertTriangleIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/AlertTriangle.js';
import { CheckmarkIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/Checkmark.js';
import { CheckmarkCircleIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/CheckmarkCircle.js';
import { ChevronDownIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/ChevronDown.js';
import { ChevronLeftIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/ChevronLeft.js';
import { ChevronRightIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/ChevronRight.js';
import { ChevronUpIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/ChevronUp.js';
import { CloseIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/Close.js';
import { DeleteIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/Delete.js';
import { EditIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/Edit.js';
import { FileTextIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/FileText.js';
import { FlagIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/Flag.js';
import { FolderIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/Folder.js';
import { FolderOpenIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/FolderOpen.js';
import { HelpCircleIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/HelpCircle.js';
import { InfoCircleIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/InfoCircle.js';
import { LayersIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/Layers.js';
import { LockIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/Lock.js';
import { MenuHamburgerIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/MenuHamburger.js';
import { PasteIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/Paste.js';
import { RedoIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/Redo.js';
import { SearchIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/Search.js';
import { SortDownIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/SortDown.js';
import { SortUpIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/SortUp.js';
import { StickyNoteIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/StickyNote.js';
import { UndoIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/Undo.js';
import { UploadIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/Upload.js';
import { UserAddIcon } from '@spectrum-web-components/icons-workflow/src/icons-s2/UserAdd.js';

setCustomTemplateLiteralTag(html);

const ICONS = {
  add: AddIcon,
  alert: AlertTriangleIcon,
  check: CheckmarkIcon,
  done: CheckmarkCircleIcon,
  down: ChevronDownIcon,
  left: ChevronLeftIcon,
  right: ChevronRightIcon,
  up: ChevronUpIcon,
  close: CloseIcon,
  remove: DeleteIcon,
  edit: EditIcon,
  file: FileTextIcon,
  flag: FlagIcon,
  folder: FolderIcon,
  open: FolderOpenIcon,
  help: HelpCircleIcon,
  info: InfoCircleIcon,
  layers: LayersIcon,
  lock: LockIcon,
  menu: MenuHamburgerIcon,
  paste: PasteIcon,
  redo: RedoIcon,
  search: SearchIcon,
  descending: SortDownIcon,
  ascending: SortUpIcon,
  note: StickyNoteIcon,
  undo: UndoIcon,
  import: UploadIcon,
  person: UserAddIcon,
} as const;

export type IconName = keyof typeof ICONS;

/** A window with its left or right pane, in the stroke of the other icons. */
export function paneIcon(side: 'left' | 'right', size = 18): TemplateResult {
  const line = side === 'left' ? 7.25 : 12.75;
  return html`<svg
    width=${size}
    height=${size}
    viewBox="0 0 20 20"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
  >
    <rect x="1.75" y="2.75" width="16.5" height="14.5" rx="2.5"></rect>
    <path d="M${line} 3v14"></path>
  </svg>`;
}

/** A Spectrum icon, decorative: the control it stands in has the name. `size` in CSS pixels. */
export function icon(name: IconName, size = 18): TemplateResult | string {
  return ICONS[name]({ width: size, height: size, hidden: true, title: '' });
}
