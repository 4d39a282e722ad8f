import { createCodeMirror } from './codemirror.ts';
import { stage } from './peer.ts';
import { createRecogito } from './recogito.ts';

document.body.replaceChildren(stage);
window.peers = { codemirror: createCodeMirror(), recogito: createRecogito() };
